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

const CLOCK = /^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?\s*(am|pm)?$/i

/** The time of day as people type it, `15:40`, `3.40pm` or `3pm`, as `HH:MM`; null when it is none. */
export function parseTimeOfDay(text: string): string | null {
  const parts = CLOCK.exec(text.trim())
  if (!parts) return null
  const half = parts[3]?.toLowerCase()
  const hour = Number(parts[1])
  if (half === undefined) return parts[2] === undefined ? null : clock(hour, parts[2])
  if (hour < 1 || hour > 12) return null
  return clock((hour % 12) + (half === 'pm' ? 12 : 0), parts[2] ?? '00')
}

function clock(hour: number, minute: string): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}

/** Ahead of the working day and of the real one: in a story the two differ, and a telephone rings in real time. */
export function isAhead(day: Day, now: { readonly today: Day; readonly real: Day }): boolean {
  return day > now.today && day > now.real
}
