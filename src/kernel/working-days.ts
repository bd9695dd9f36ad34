import { addDays, type Day } from './day.ts'

// 1 January 1970 was a Thursday; days are counted from Monday as 0.
const WEEKDAY_OF_1970 = 3
const SATURDAY = 5

/** Whether offices are open: not on a Saturday, a Sunday or a bank holiday. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekdayOf(day) < SATURDAY && !holidays.has(day)
}

/**
 * The day so many working days later; the day itself is never counted, so that one working day after a Friday or
 * a Saturday is the Monday.
 */
export function addWorkingDays(day: Day, workingDays: number, holidays: ReadonlySet<Day>): Day {
  let reached = day
  for (let left = workingDays; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, holidays)) left -= 1
  }
  return reached
}

function weekdayOf(day: Day): number {
  return (((day + WEEKDAY_OF_1970) % 7) + 7) % 7
}
