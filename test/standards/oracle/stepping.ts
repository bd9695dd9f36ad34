import type { Limit } from '../../../src/standards/index.ts'
import { isOfficeDay, LAST_DAY, monthsLater } from './days.ts'

/**
 * The last day that is in time: walks on from the day, one day after another, and counts those that count. The day
 * itself never counts, nor does a day on which the clause pauses. A month is as many days as lie between the day and
 * the same day of the next month. Null where the days that are known do not suffice.
 */
export function dueAfter(
  start: number,
  limit: Limit,
  holidays: ReadonlySet<number>,
  isPaused: (day: number) => boolean = () => false,
): number | null {
  let left = limit.unit === 'months' ? monthsLater(start, limit.count) - start : limit.count
  let day = start
  while (left > 0) {
    day += 1
    if (day > LAST_DAY) return null
    const isCounted = limit.unit !== 'workingDays' || isOfficeDay(day, holidays)
    if (isCounted && !isPaused(day)) left -= 1
  }
  return day
}
