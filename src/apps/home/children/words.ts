import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { plural } from '../../../kernel/sentence.ts'
import { counted } from '../words.ts'
import type { Fact, Task } from '../model.ts'

/** Something that an audit asked for one child and that is not done. */
export interface AskedForChild {
  readonly child: Id<'child'>
  readonly what: string
  readonly owner: string
  readonly dueOn: Day
  readonly position: number
  readonly round: string
}

/** How many of somebody's own children are on a register today. */
export function sayOwnChildren(
  register: { readonly code: string; readonly name: string },
  count: number,
): Fact {
  const value =
    count === 0
      ? `None of the children you work with is on the ${register.name} today`
      : `${counted(count, 'child', 'children')} you work with`
  const link = { text: 'See them', href: `/register?register=${register.code}` }
  return { key: `On the ${register.name} today`, lines: [value], link: count === 0 ? null : link }
}

/** What was asked for a child, with who has to do it by when. */
export function sayAskedForChild(asked: AskedForChild, today: Day): Task {
  const isLate = asked.dueOn < today
  return {
    title: asked.what,
    href: `/children/${asked.child}`,
    hint: `${asked.owner}, by ${sayDay(asked.dueOn)}. Asked in case ${asked.position} of ${asked.round}.`,
    status: isLate ? 'Overdue' : 'To do',
    urgency: isLate ? 'now' : 'next',
  }
}

/** That there is more than stands above. */
export function sayMoreAsked(count: number): Fact[] {
  if (count === 0) return []
  return [
    {
      key: 'Asked in audits',
      lines: [`${counted(count, 'more thing', 'more things')}, due later`],
      link: null,
    },
  ]
}

/** How many of somebody's own children a round looks at, once it was announced. */
export function sayAudited(
  round: { readonly code: string; readonly isClosed: boolean },
  count: number,
): Fact {
  const verb = round.isClosed
    ? plural(count, 'was audited', 'were audited')
    : plural(count, 'is being audited', 'are being audited')
  return { key: `Audit ${round.code}`, lines: [`${count} of the children you work with ${verb}`], link: null }
}
