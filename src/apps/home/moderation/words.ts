import { plural } from '../../../kernel/sentence.ts'
import type { Fact, Task } from '../model.ts'

/** The cases of one round that somebody was chosen to look at a second time. */
export interface ChosenFor {
  readonly round: string
  readonly waiting: number
  readonly reasons: string
}

/** What a moderator has to do, a task a round. */
export function sayToModerate({ round, waiting, reasons }: ChosenFor): Task {
  return {
    title: `Moderate ${waiting} ${plural(waiting, 'case', 'cases')} of ${round}`,
    href: '/moderation',
    hint: `Why: ${reasons}.`,
    status: 'To moderate',
    urgency: 'next',
  }
}

/** What a moderator has done so far. */
export function sayDone(count: number): Fact {
  return {
    key: 'Moderated by you',
    lines: [`${count} ${plural(count, 'case', 'cases')}`],
    link: { text: 'See moderation', href: '/moderation' },
  }
}

/** What the audit lead has to see to in a round that is being audited. */
export interface RoundWaiting {
  readonly round: string
  readonly withoutModerator: number
  readonly waiting: number
}

/** Cases that wait for the audit lead to choose a moderator, or for the moderator; null when none does. */
export function sayWaiting({ round, withoutModerator, waiting }: RoundWaiting): Task | null {
  if (waiting === 0) return null
  const href = `/rounds/${round}/moderation`
  const cases = (count: number) => `${count} ${plural(count, 'case', 'cases')}`
  if (withoutModerator > 0)
    return {
      title: `Choose a moderator for ${cases(withoutModerator)} of ${round}`,
      ...{ href, hint: null, status: 'To choose', urgency: 'next' },
    }
  return {
    title: `Moderation of ${cases(waiting)} of ${round} is under way`,
    ...{ href, hint: null, status: 'With the moderators', urgency: 'later' },
  }
}
