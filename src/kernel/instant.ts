import { Temporal } from 'temporal-polyfill'

declare const instant: unique symbol

/** A moment, in whole milliseconds since the start of 1970 in UTC. */
export type Instant = number & { readonly [instant]: true }

export const LONDON = 'Europe/London'

const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`
// The database writes a space and `+00` where ISO prefers `T` and `Z`.
const OFFSET = String.raw`(Z|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)`
const DATE_TIME_OFFSET = new RegExp(String.raw`^\d{4}-\d\d-\d\d[T ]${TIME}${OFFSET}$`)

const LONDON_PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})

/** The moment that a clock shows as milliseconds since 1970; what is smaller than a millisecond is cut off. */
export function instantOf(epochMilliseconds: number): Instant {
  return Math.floor(epochMilliseconds) as Instant
}

/** The moment that an ISO text with `Z` or an offset names, or null: without an offset it names no moment. */
export function parseInstant(text: string): Instant | null {
  if (!DATE_TIME_OFFSET.test(text)) return null
  try {
    return instantOf(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return null
  }
}

/**
 * The moment when clocks in London show so many milliseconds after midnight of the date (`YYYY-MM-DD`). Of an hour
 * that comes twice in autumn it is the first; an hour that spring skips is moved on by one.
 */
export function instantInLondon(date: string, msAfterMidnight: number): Instant {
  const { start, hasChange } = londonDate(date)
  if (!hasChange) return instantOf(start + msAfterMidnight)
  const shown = Temporal.PlainDateTime.from(date).add({ milliseconds: msAfterMidnight })
  return instantOf(shown.toZonedDateTime(LONDON).epochMilliseconds)
}

const DAY_MS = 86_400_000
const LONDON_DATES = new Map<string, { readonly start: number; readonly hasChange: boolean }>()

// A file of a million times falls on a few thousand dates, and Temporal takes 20 µs for each it is asked.
function londonDate(date: string) {
  const known = LONDON_DATES.get(date)
  if (known) return known
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime(LONDON)
  const start = midnight.epochMilliseconds
  const found = { start, hasChange: midnight.add({ days: 1 }).epochMilliseconds - start !== DAY_MS }
  LONDON_DATES.set(date, found)
  return found
}

/** The moment as kept and sent: `2015-11-19T14:05:00.000Z`. */
export function formatInstant(moment: Instant): string {
  // Every line of the trail is stamped; Temporal takes 20 µs for the same text.
  return new Date(moment).toISOString()
}

/** The moment as read in London: `19 November 2015 at 2:05pm`. */
export function sayInstant(moment: Instant): string {
  const parts = new Map(LONDON_PARTS.formatToParts(moment).map(({ type, value }) => [type, value]))
  const date = `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`
  return `${date} at ${parts.get('hour')}:${parts.get('minute')}${parts.get('dayPeriod')?.toLowerCase()}`
}

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day as a clock in London shows it: `14:05`. */
export function sayClock(moment: Instant): string {
  return LONDON_CLOCK.format(moment)
}
