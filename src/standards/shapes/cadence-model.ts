import type { Reach } from '../calendar.ts'
import type { Covered, Desk, Span } from '../desk.ts'
import type { PreparedEntries } from '../entries.ts'
import type { PreparedOf } from '../prepared-model.ts'
import { versionAt } from '../spans.ts'
import type { PreparedStage } from '../stages.ts'
import type { Timeline } from '../timeline.ts'

export interface PreparedCadence extends Covered {
  readonly shape: 'cadence'
  /** Against the kinds of all versions, in the same order in each: a gap goes on from one version into the next. */
  readonly entries: PreparedEntries
  /** Null where the procedure gives no figure, or stages instead. */
  readonly every: Reach | null
  readonly stages: readonly PreparedStage[]
  readonly isPausing: boolean
}

export type Cadence = PreparedOf<PreparedCadence>

/** The gap at hand, and what it is judged in. */
export interface Gap {
  readonly desk: Desk
  readonly timeline: Timeline
  readonly child: number
  readonly cadence: Cadence
  readonly span: Span
  /** Its first day, and the row of the entry with which it starts, or -1 at the start of the span. */
  from: number
  row: number
  /** How it may go on, by version; none is worked out until an entry may count or the gap may be missed. */
  readonly ways: Way[]
  /** Whether the feeds cover the days of all its ways. */
  isCovered: boolean
}

/** A way in which a gap may go on: the furthest day that is in time after an entry that the version judges. */
export interface Way {
  readonly rule: PreparedCadence
  furthest: number
}

/** The version in force on the day. */
export function ruleAt(cadence: Cadence, day: number): PreparedCadence {
  return cadence.versions[versionAt(cadence, day)] as PreparedCadence
}
