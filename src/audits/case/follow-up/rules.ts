import type { Day } from '../../../kernel/day.ts'
import { instantOf, type Instant } from '../../../kernel/instant.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import { statusOf } from './lifecycle.ts'
import type { FollowUp, FollowUpClock, Urgency } from './model.ts'

/** What holds until the audit lead sets something else. */
export const USUAL_CLOCK: FollowUpClock = {
  immediateHours: 24,
  soonWorkingDays: 5,
  nextHours: 4,
  nextWorkingDays: 1,
}
const HOUR = 3_600_000

/** Now, and the day on which working days are counted from. */
export interface Raised {
  readonly at: Instant
  readonly on: Day
  readonly holidays: ReadonlySet<Day>
}

/** When a follow-up must be acted on: immediate in hours of real time, nights included; soon in working days. */
export function dueOf(
  urgency: Urgency,
  raised: Raised,
  { immediateHours, soonWorkingDays }: FollowUpClock,
): Pick<FollowUp, 'dueAt' | 'dueOn'> {
  if (urgency === 'immediate') return { dueAt: instantOf(raised.at + immediateHours * HOUR), dueOn: null }
  return { dueAt: null, dueOn: addWorkingDays(raised.on, soonWorkingDays, raised.holidays) }
}

/** Past its time without anybody having acted; whoever acknowledged it is asked to act as well. Where no time was set, nothing is overdue. */
export function isOverdue(followUp: FollowUp, now: { readonly at: Instant; readonly on: Day }): boolean {
  const status = statusOf(followUp)
  if (status === 'acted' || status === 'verified') return false
  const isLate = followUp.dueAt !== null && now.at > followUp.dueAt
  return isLate || (followUp.dueOn !== null && now.on > followUp.dueOn)
}

/** Ahead of the working day and of the real one: in a story the two differ, and a telephone rings in real time. */
export function isAhead(day: Day, now: { readonly today: Day; readonly real: Day }): boolean {
  return day > now.today && day > now.real
}
