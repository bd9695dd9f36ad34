import { addDays, type Day } from '../kernel/day.ts'
import { officeDayFrom } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Entry } from './model.ts'

/** An entry on a day, written up the same day, a little later, or now and then long after. */
export function entryOn(
  chance: Chance,
  kind: string,
  day: Day,
  says: Readonly<Record<string, string>> = {},
  minute: number | null = null,
): Entry {
  const delay = chance.isLikely(0.04) ? chance.between(10, 45) : chance.between(0, 2)
  return { kind, at: { day, minute }, recorded: officeDayFrom(addDays(day, delay)), says: { ...says } }
}
