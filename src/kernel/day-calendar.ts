/** A calendar date in parts: month 1 to 12, day of the month 1 to 31. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

const DAYS_IN_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468
const SHORT_MONTHS = new Set([4, 6, 9, 11])

// Whole-number arithmetic and not Temporal: a standard steps through millions of days, a PlainDate costs 3 µs.
// The year is taken to start on 1 March, so that 29 February is its last day and every month has a fixed place.

/** Days from 1 January 1970 to the date, in the Gregorian calendar. */
export function daysOfDate({ year, month, dayOfMonth }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970
}

/** The date that lies so many days after 1 January 1970. */
export function dateOfDays(days: number): CalendarDate {
  const era = Math.floor((days + DAYS_BEFORE_1970) / DAYS_IN_ERA)
  const dayOfEra = days + DAYS_BEFORE_1970 - era * DAYS_IN_ERA
  const yearOfEra = yearIn(dayOfEra)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth }
}

function yearIn(dayOfEra: number): number {
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  return Math.floor((dayOfEra - leapDays) / 365)
}

/** How many days the month has: 28, 29, 30 or 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return SHORT_MONTHS.has(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
