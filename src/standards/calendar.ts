import { addDays, addMonthsSameDay, asDay, type Day, formatDay, literalDay } from '../kernel/day.ts'
import { instantInLondon } from '../kernel/instant.ts'
import { addWorkingDays } from '../kernel/working-days.ts'
import type { Limit } from './rule-model.ts'

// Days of a case record; a day outside is reckoned one by one.
const FIRST_DAY = literalDay('1990-01-01')
const DAY_COUNT = literalDay('2060-01-01') - FIRST_DAY
const MINUTE_MS = 60_000
const MINUTES_OF_DAY = 1440
const SUMMER_MINUTES = 60
const UNKNOWN = -2_147_483_648

/** England's bank holidays, and what has been reckoned from them. */
export interface Calendar {
  readonly holidays: ReadonlySet<Day>
  readonly reaches: Map<string, Reach>
  readonly midnights: Int32Array
}

/** A limit with the last day that it allows, looked up by the day on which it starts. */
export interface Reach {
  readonly limit: Limit
  readonly holidays: ReadonlySet<Day>
  readonly lastDays: Int32Array
}

export function calendarOf(holidays: Iterable<Day>): Calendar {
  return {
    holidays: new Set(holidays),
    reaches: new Map(),
    midnights: new Int32Array(DAY_COUNT).fill(UNKNOWN),
  }
}

/** The limit as a table: the shapes ask for millions of due days, and a month is dear to reckon. */
export function reachOf(limit: Limit, { holidays, reaches }: Calendar): Reach {
  const key = `${limit.count} ${limit.unit}`
  const known = reaches.get(key)
  if (known) return known
  const lastDays = Int32Array.from({ length: DAY_COUNT }, (_, place) =>
    reckon(limit, holidays, asDay(FIRST_DAY + place)),
  )
  const reach = { limit, holidays, lastDays }
  reaches.set(key, reach)
  return reach
}

/** The last day within the limit that starts on the day. */
export function lastDayOf(reach: Reach, day: number): number {
  const place = day - FIRST_DAY
  if (place < 0 || place >= DAY_COUNT) return reckon(reach.limit, reach.holidays, asDay(day))
  return reach.lastDays[place] as number
}

function reckon({ unit, count }: Limit, holidays: ReadonlySet<Day>, day: Day): number {
  if (unit === 'months') return addMonthsSameDay(day, count)
  return unit === 'days' ? addDays(day, count) : addWorkingDays(day, count, holidays)
}

/** The minute (UTC) at which the day begins in London: a day may have 23 or 25 hours. */
export function midnightOf({ midnights }: Calendar, day: number): number {
  const place = day - FIRST_DAY
  const known = midnights[place]
  if (known !== undefined && known !== UNKNOWN) return known
  const minute = instantInLondon(formatDay(asDay(day)), 0) / MINUTE_MS
  if (known !== undefined) midnights[place] = minute
  return minute
}

/** The day that it is in London at the minute (UTC). */
export function dayOfMinute(calendar: Calendar, minute: number): number {
  const latest = Math.floor((minute + SUMMER_MINUTES) / MINUTES_OF_DAY)
  return midnightOf(calendar, latest) > minute ? latest - 1 : latest
}
