import { Temporal } from 'temporal-polyfill'

/*
 * Day arithmetic of the second implementation. It shares nothing with the kernel: every calendar fact is asked of
 * Temporal, once for each day of the years that the random timelines live in, and kept in a table.
 */

export const FIRST_DAY = numberOf(Temporal.PlainDate.from('2012-01-01'))
export const LAST_DAY = numberOf(Temporal.PlainDate.from('2018-12-31'))

interface CalendarFacts {
  readonly date: Temporal.PlainDate
  readonly isWeekend: boolean
  /** The minutes since 1970 (UTC) at which the day begins in London. */
  readonly midnight: number
}

const TABLE: CalendarFacts[] = []
for (let day = FIRST_DAY; day <= LAST_DAY + 1; day += 1) TABLE.push(factsOf(day))

function factsOf(day: number): CalendarFacts {
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
  const start = date.toZonedDateTime('Europe/London')
  return { date, isWeekend: date.dayOfWeek > 5, midnight: start.epochMilliseconds / 60_000 }
}

function facts(day: number): CalendarFacts {
  const found = TABLE[day - FIRST_DAY]
  if (!found) throw new RangeError(`Day ${day} lies outside the years of the second implementation`)
  return found
}

function numberOf(date: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' }).days
}

/** The number of a day written as `YYYY-MM-DD`. */
export function day(text: string): number {
  return numberOf(Temporal.PlainDate.from(text))
}

/** The day as `YYYY-MM-DD`. */
export function sayDay(number: number): string {
  return facts(number).date.toString()
}

/** The first minute of the day in London. */
export function firstMinute(number: number): number {
  return facts(number).midnight
}

/** The last whole minute of the day in London; a day of the clock change has 23 or 25 hours. */
export function lastMinute(number: number): number {
  return facts(number + 1).midnight - 1
}

/** The day on which the minute falls in London: found by looking, day after day. */
export function dayOfMinute(minute: number): number {
  for (let each = Math.floor(minute / 1440) - 1; ; each += 1) {
    if (firstMinute(each) <= minute && minute <= lastMinute(each)) return each
  }
}

/** Whether offices are open: neither a weekend nor a bank holiday. */
export function isOfficeDay(number: number, holidays: ReadonlySet<number>): boolean {
  return !facts(number).isWeekend && !holidays.has(number)
}

/** The same day of the month so many months later, or the last day of a month that is too short for it. */
export function monthsLater(number: number, months: number): number {
  return numberOf(facts(number).date.add({ months }, { overflow: 'constrain' }))
}
