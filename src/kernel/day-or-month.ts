import { addDays, addMonthsSameDay, parseDay, sayDay, type Day } from './day.ts'

declare const dayOrMonth: unique symbol

/** A day, or a month where the day is not known: `2015-10-05`, `2015-10`. As texts they sort by time. */
export type DayOrMonth = string & { readonly [dayOrMonth]: true }

/** The day or month that the text names, or null: 2015-13 is no month. */
export function parseDayOrMonth(text: string): DayOrMonth | null {
  return parseDay(text) !== null || parseDay(`${text}-01`) !== null ? (text as DayOrMonth) : null
}

/** The same for a column, where nothing was recorded. */
export function dayOrMonthOrNull(text: string | null): DayOrMonth | null {
  return text === null ? null : parseDayOrMonth(text)
}

export function isMonth(when: DayOrMonth): boolean {
  return when.length === 'YYYY-MM'.length
}

/** The last day that may be meant: of a month its last. */
export function lastDayOf(when: DayOrMonth): Day {
  return isMonth(when) ? addDays(addMonthsSameDay(firstDayOf(when), 1), -1) : firstDayOf(when)
}

/** As read: `5 October 2015`, `October 2015`. */
export function sayDayOrMonth(when: DayOrMonth): string {
  const said = sayDay(firstDayOf(when))
  return isMonth(when) ? said.slice(said.indexOf(' ') + 1) : said
}

/** The first day that may be meant. */
export function firstDayOf(when: DayOrMonth): Day {
  const day = parseDay(isMonth(when) ? `${when}-01` : when)
  if (day === null) throw new RangeError('A column of days or months holds neither')
  return day
}
