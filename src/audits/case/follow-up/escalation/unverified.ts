import { dayOfInstant, type Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { statusOf } from '../lifecycle.ts'
import type { FollowUp, FollowUpClock, FollowUpEvent } from '../model.ts'
import { isPastSince, type Now } from './passing.ts'

type Person = Id<'person'>

/** Who can verify what was done: the two auditors of the case, and the audit leads. */
export interface Verifiers {
  readonly auditors: readonly Person[]
  readonly leads: readonly Person[]
}

/** To whom it has to be said by now that what was done is still not verified, and after how many steps. */
export interface Unverified {
  readonly step: number
  readonly people: readonly Person[]
  /** What was done last, for which nobody has vouched. */
  readonly acted: FollowUpEvent
}

/**
 * Whoever raised it is told as soon as somebody acted. When the time of one step up the line has passed it goes to the
 * other auditor, and after one more to the audit lead; a step at which nobody is left falls away.
 */
export function unverifiedBy(
  followUp: FollowUp,
  { auditors, leads }: Verifiers,
  now: Now,
  clock: FollowUpClock,
): readonly Unverified[] {
  const acted = followUp.events.findLast(({ kind }) => kind === 'acted')
  if (acted === undefined || statusOf(followUp) !== 'acted') return []
  const others = auditors.filter((person) => person !== followUp.raisedByPerson)
  const steps = [others, leads].filter((people) => people.length > 0)
  return steps.flatMap((people, place) =>
    isPastSince(followUp, acted, { now, clock, steps: place + 1 })
      ? [{ step: place + 1, people, acted }]
      : [],
  )
}

/** From which day on bank holidays have to be known. */
export function firstDayCounted({ dueOn, events }: FollowUp, today: Day): Day {
  const days = events.map(({ at }) => dayOfInstant(at))
  return [...days, today, dueOn ?? today].reduce((first, day) => (day < first ? day : first))
}
