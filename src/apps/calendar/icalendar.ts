import ical from 'ical-generator'
import type { Instant } from '../../kernel/instant.ts'
import type { Entry } from './model.ts'
import { CALENDAR_NAME } from './words.ts'

const DAY_MS = 24 * 60 * 60_000
const HOUR_MS = 60 * 60_000

/**
 * The entries as an iCalendar file (RFC 5545). The same entries give the same file, byte for byte: its one time stamp is
 * when the address was made.
 */
export function icalendarOf(entries: readonly Entry[], stamp: Instant): string {
  const calendar = ical({ name: CALENDAR_NAME, prodId: { company: 'Goldthread', product: 'Timetable' } })
  for (const { name, when, summary } of entries) {
    calendar.createEvent({
      ...{ id: `${name}@goldthread`, summary, stamp: new Date(stamp) },
      ...('on' in when
        ? { start: new Date(when.on * DAY_MS), allDay: true }
        : { start: new Date(when.at), end: new Date(when.at + HOUR_MS) }),
    })
  }
  return calendar.toString()
}
