import type { Day } from './day.ts'

/** A half-open stretch of days `[from, until)`: the day `until` is the first day after it, null while it is open. */
export interface Period {
  readonly from: Day
  readonly until: Day | null
}

/** Whether the day lies in the period; the day `until` does not. */
export function holds(period: Period, day: Day): boolean {
  return day >= period.from && isBefore(day, period.until)
}

/** Whether the two periods share at least one day; one that ends as the other begins does not. */
export function overlaps(first: Period, second: Period): boolean {
  return clip(first, second) !== null
}

/** The part of the period that lies within the other, or null when they share no day. */
export function clip(period: Period, within: Period): Period | null {
  const from = period.from > within.from ? period.from : within.from
  const until = isBefore(period.until, within.until) ? period.until : within.until
  return isBefore(from, until) ? { from, until } : null
}

// An open end lies after every day.
function isBefore(first: Day | null, second: Day | null): boolean {
  return first !== null && (second === null || first < second)
}
