import { type Calendar, dayOfMinute, midnightOf } from './calendar.ts'
import { NO_TIME } from './timeline.ts'

const MINUTES_OF_DAY = 1440
const MINUTES_OF_HOUR = 60

export const IN_TIME = 0
export const TOO_LATE = 1
export const TOO_ROUGH = 2
/** It is known to lie before what it would answer. */
export const BEFORE = 3

/**
 * Whether what lies between two moments is within so many hours: in time if the longest possible is, too late if the
 * shortest is not, else the days are too rough to tell. A day without a time is the whole of it in London, 23 or 25
 * hours if the clocks change; two days without times are counted as calendar days, so that 0 to 2 days are within 72
 * hours, 3 are too rough and 4 or more too late.
 *
 * @source statutory guidance of January 2014, 72 hours
 */
export function withinHours(
  calendar: Calendar,
  hours: number,
  fromDay: number,
  fromAt: number,
  day: number,
  at: number,
): number {
  if (fromAt === NO_TIME && at === NO_TIME) {
    const days = (day - fromDay) * MINUTES_OF_DAY
    return compared(days - MINUTES_OF_DAY + 1, days + MINUTES_OF_DAY - 1, hours)
  }
  const shortest = earliestOf(calendar, day, at) - latestOf(calendar, fromDay, fromAt)
  const longest = latestOf(calendar, day, at) - earliestOf(calendar, fromDay, fromAt)
  return compared(shortest, longest, hours)
}

function compared(shortest: number, longest: number, hours: number): number {
  const minutes = hours * MINUTES_OF_HOUR
  if (longest < 0) return BEFORE
  if (longest <= minutes) return IN_TIME
  return shortest > minutes ? TOO_LATE : TOO_ROUGH
}

function earliestOf(calendar: Calendar, day: number, at: number): number {
  return at === NO_TIME ? midnightOf(calendar, day) : at
}

function latestOf(calendar: Calendar, day: number, at: number): number {
  return at === NO_TIME ? midnightOf(calendar, day + 1) - 1 : at
}

/** The last day on which the hours may not have passed yet. */
export function lastDayOfHours(calendar: Calendar, hours: number, day: number, at: number): number {
  if (at === NO_TIME) return day + Math.ceil(hours / 24)
  return dayOfMinute(calendar, at + hours * MINUTES_OF_HOUR)
}
