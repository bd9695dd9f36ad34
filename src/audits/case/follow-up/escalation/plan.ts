import type { Moment } from '../../../../access/index.ts'
import { toldKeys } from '../../../../notices/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { sightBecause } from '../../people/store.ts'
import { clockNow } from '../clock/store.ts'
import { lineOf } from '../line/store.ts'
import type { FollowUpInCase } from '../model.ts'
import { bankHolidaysAfter } from '../raising/store.ts'
import { isOverdue } from '../rules.ts'
import { auditorsOf, overdueKey, unverifiedKey } from './news.ts'
import type { Plan } from './model.ts'
import { escalationsDue, shownTo } from './rules.ts'
import { firstDayCounted, unverifiedBy } from './unverified.ts'

/** Finds what a follow-up asks for by now: from its clock, from its manager's line, and from who sees the child. */
export async function planOf(
  transaction: Transaction,
  of: FollowUpInCase,
  { at, today }: Moment,
): Promise<Plan> {
  const { followUp } = of
  const line = await lineOf(transaction, followUp, today)
  const holidays = await bankHolidaysAfter(transaction, firstDayCounted(followUp, today))
  const now = { at, on: today, holidays }
  const clock = await clockNow(transaction)
  const escalations = escalationsDue(followUp, line, now, clock)
  const verifiers = { auditors: auditorsOf(of), leads: line.leads }
  const unverified = unverifiedBy(followUp, verifiers, now, clock)
  const said = await toldKeys(
    transaction,
    unverified.map((each) => unverifiedKey(followUp, each)),
  )
  const wanted = new Set([...shownTo(followUp, line), ...escalations.map(({ to }) => to)])
  const held = await sightBecause(transaction, followUp.child, `followUp:${followUp.id}`)
  const late = isOverdue(followUp, now)
  const told = late ? await toldKeys(transaction, [overdueKey(followUp)]) : new Set()
  return {
    ...{ followUp, line, escalations, isOverdue: late, isNewlyOverdue: late && told.size === 0 },
    unverified: unverified.filter((each) => !said.has(unverifiedKey(followUp, each))),
    show: [...wanted].filter((person) => !held.includes(person)),
    // Whoever raised it goes on seeing the child, and has nothing to be told of.
    hide: held.filter((person) => !wanted.has(person) && person !== followUp.raisedByPerson),
  }
}

/** Whether there is nothing to do. */
export function isEmpty({ escalations, show, hide, unverified, isNewlyOverdue }: Plan): boolean {
  return escalations.length + show.length + hide.length + unverified.length === 0 && !isNewlyOverdue
}
