import { parseDay, type Day } from '../../kernel/day.ts'
import { instantOf, type Instant } from '../../kernel/instant.ts'

/** The day that a date column holds. A date column that holds no day is a fault of ours. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError('A date column holds no day')
  return day
}

export function dayOrNull(text: string | null): Day | null {
  return text === null ? null : dayOf(text)
}

/** The instant that a timestamptz column holds. */
export function instantOfColumn(text: string): Instant {
  // The database has checked it, and every request reads some; Temporal takes 20 µs for the same.
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new RangeError('A timestamptz column holds no instant')
  return instantOf(instant)
}

export function instantOrNull(text: string | null): Instant | null {
  return text === null ? null : instantOfColumn(text)
}
