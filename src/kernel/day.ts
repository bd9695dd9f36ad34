import { Temporal } from 'temporal-polyfill'
import { dateOfDays, daysInMonth, daysOfDate } from './day-calendar.ts'
import { type Instant, LONDON, parseInstant } from './instant.ts'

declare const day: unique symbol

/** A calendar day in Europe/London, in whole days since 1 January 1970: days compare and subtract as numbers. */
export type Day = number & { readonly [day]: true }

/** A quarter of the year from April to March: `{ startYear: 2015, quarter: 1 }` is April to June 2015. */
export interface Quarter {
  readonly startYear: number
  readonly quarter: 1 | 2 | 3 | 4
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/
const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`
const UK = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})( ${TIME})?$`)
const ISO_AND_TIME = new RegExp(String.raw`^(\d{4}-\d\d-\d\d)[T ]${TIME}$`)

/** The day that a column of whole days holds. */
export function asDay(days: number): Day {
  return days as Day
}

/** The day written as `YYYY-MM-DD`, or null: 31 February is no day. */
export function parseDay(text: string): Day | null {
  const parts = ISO.exec(text)
  return parts && dayOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** A day written in the code itself; anything that is no day there is a fault. */
export function literalDay(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new RangeError(`Not a day: ${text}`)
  return found
}

/**
 * The day that a form or a file names as `dd/mm/yyyy`, `YYYY-MM-DD` or an ISO date and time, or null.
 * A time with an offset is taken to London first; a month is never guessed to stand before the day.
 */
export function parseDayLoosely(text: string): Day | null {
  const trimmed = text.trim()
  const uk = UK.exec(trimmed)
  if (uk) return dayOfDate(Number(uk[3]), Number(uk[2]), Number(uk[1]))
  const date = ISO_AND_TIME.exec(trimmed)?.[1]
  if (date !== undefined) return parseDay(date)
  const moment = parseInstant(trimmed)
  return moment === null ? parseDay(trimmed) : dayOfInstant(moment)
}

/** The day as kept and sent: `2015-11-19`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOfDays(day)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`
}

/** The day as read: `19 November 2015`. */
export function sayDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOfDays(day)
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
}

/** The day so many days later, or earlier when the number is below 0. */
export function addDays(day: Day, days: number): Day {
  return asDay(day + days)
}

/** The same day of the month, months later; the last day of the month where it is shorter (31 to 30 or 28). */
export function addMonthsSameDay(day: Day, months: number): Day {
  const date = dateOfDays(day)
  const monthsSinceYear0 = date.year * 12 + date.month - 1 + months
  const year = Math.floor(monthsSinceYear0 / 12)
  const month = monthsSinceYear0 - year * 12 + 1
  const dayOfMonth = Math.min(date.dayOfMonth, daysInMonth(year, month))
  return asDay(daysOfDate({ year, month, dayOfMonth }))
}

/** Age in completed years; a child born on 29 February is a year older on 1 March where there is no 29th. */
export function ageOn(born: Day, day: Day): number {
  const birth = dateOfDays(born)
  const today = dateOfDays(day)
  const isBeforeBirthday = today.month * 31 + today.dayOfMonth < birth.month * 31 + birth.dayOfMonth
  return today.year - birth.year - (isBeforeBirthday ? 1 : 0)
}

/** The quarter that the day lies in: October is quarter 3, April quarter 1. @source seed 2.1, 3.1 */
export function quarterOf(day: Day): Quarter {
  const { year, month } = dateOfDays(day)
  const quarter = (Math.floor(((month + 8) % 12) / 3) + 1) as Quarter['quarter']
  return { startYear: quarter === 4 ? year - 1 : year, quarter }
}

/** The day that it is in London at the moment. */
export function dayOfInstant(moment: Instant): Day {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(LONDON)
  return asDay(daysOfDate({ year, month, dayOfMonth: day }))
}

function dayOfDate(year: number, month: number, dayOfMonth: number): Day | null {
  const isDate = year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1
  if (!isDate || dayOfMonth > daysInMonth(year, month)) return null
  return asDay(daysOfDate({ year, month, dayOfMonth }))
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
