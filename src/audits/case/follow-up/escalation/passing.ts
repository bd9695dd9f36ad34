import { dayOfInstant, type Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { addWorkingDays } from '../../../../kernel/working-days.ts'
import type { FollowUp, FollowUpClock, FollowUpEvent } from '../model.ts'

export interface Now {
  readonly at: Instant
  /** The working day. */
  readonly on: Day
  readonly holidays: ReadonlySet<Day>
}

/** So many steps up the line, each of which takes the time that the clock gives it. */
export interface Passing {
  readonly now: Now
  readonly clock: FollowUpClock
  readonly steps: number
}

const HOUR = 3_600_000

/** Whether the time of the steps has passed since a follow-up was due; never where no time was set. */
export function isPastDue({ dueAt, dueOn }: FollowUp, { now, clock, steps }: Passing): boolean {
  if (dueAt !== null) return now.at > dueAt + steps * clock.nextHours * HOUR
  return dueOn !== null && now.on > addWorkingDays(dueOn, steps * clock.nextWorkingDays, now.holidays)
}

/** Since something happened: of what is immediate in hours of real time; of what is soon in working days from its day. */
export function isPastSince(
  { urgency }: FollowUp,
  { at }: FollowUpEvent,
  { now, clock, steps }: Passing,
): boolean {
  if (urgency === 'immediate') return now.at > at + steps * clock.nextHours * HOUR
  const last = addWorkingDays(dayOfInstant(at), steps * clock.nextWorkingDays, now.holidays)
  return dayOfInstant(now.at) > last
}
