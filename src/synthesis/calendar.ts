import { daysOfDate } from '../kernel/day-calendar.ts'
import { addDays, asDay, type Day } from '../kernel/day.ts'
import { isWorkingDay } from '../kernel/working-days.ts'
import type { Chance } from './chance.ts'

const CLOSED: readonly (readonly [month: number, dayOfMonth: number])[] = [
  [1, 1],
  [12, 25],
  [12, 26],
]

/** The days on which every office is shut, whatever the year. */
const SHUT: ReadonlySet<Day> = new Set(
  Array.from({ length: 100 }, (_, since) => 2000 + since).flatMap((year) =>
    CLOSED.map(([month, dayOfMonth]) => asDay(daysOfDate({ year, month, dayOfMonth }))),
  ),
)

/** The day itself when offices are open on it, else the nearest such day before. */
export function officeDayBy(day: Day): Day {
  return isWorkingDay(day, SHUT) ? day : officeDayBy(addDays(day, -1))
}

/** The day itself when offices are open on it, else the nearest such day after. */
export function officeDayFrom(day: Day): Day {
  return isWorkingDay(day, SHUT) ? day : officeDayFrom(addDays(day, 1))
}

export interface Pace {
  /** Days from one to the next, at least and at most. */
  readonly least: number
  readonly most: number
}

/**
 * Office days from the first day to the last, no more than the pace's `most` days apart, the first of them no later
 * than that after the first day. A day on which offices are shut gives way to one before, so no gap grows.
 */
export function paced(chance: Chance, { from, to }: { from: Day; to: Day }, { least, most }: Pace): Day[] {
  const days: Day[] = []
  let last = from
  for (;;) {
    const next = officeDayBy(addDays(last, chance.between(least, most)))
    if (next > to) return days
    if (next > last) days.push(next)
    last = next > last ? next : addDays(last, 1)
  }
}
