import { isMonth, lastDayOf, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { addMonthsSameDay, type Day } from '../../kernel/day.ts'
import { numberWord, plural } from '../../kernel/sentence.ts'

/**
 * The whole months from one to the other, not below 0. Where the day of either is not known, from month to month:
 * April to 19 November is seven.
 */
export function monthsBetween(from: DayOrMonth, until: DayOrMonth): number {
  const months = monthOf(until) - monthOf(from)
  const isShort =
    !isMonth(from) && !isMonth(until) && addMonthsSameDay(lastDayOf(from), months) > lastDayOf(until)
  return Math.max(0, isShort ? months - 1 : months)
}

/** `7 months`, `less than a month`. */
export function sayMonths(months: number): string {
  return months === 0 ? 'less than a month' : `${months} ${plural(months, 'month', 'months')}`
}

/** The same within a sentence: `seven months`. */
export function lengthInWords(months: number): string {
  return months === 0 ? sayMonths(0) : `${numberWord(months)} ${plural(months, 'month', 'months')}`
}

/** Where a month stands on a line of days: about its middle. */
export function placeOf(when: DayOrMonth): Day {
  const last = lastDayOf(when)
  return isMonth(when) ? ((last - 15) as Day) : last
}

/** In the calendar; a text of a day or month begins with its year and month. */
function monthOf(when: DayOrMonth): number {
  const [year = 0, month = 0] = when.split('-').map(Number)
  return year * 12 + month
}
