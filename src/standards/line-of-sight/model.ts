import type { Day } from '../../kernel/day.ts'
import type { Period } from '../../kernel/period.ts'

/** One entry of the case record, as a line of sight shows it. */
export interface SightEntry {
  readonly kind: string
  readonly on: Day
  readonly attributes: Readonly<Record<string, unknown>>
}

/** A time when the child was missing or away; without an end it lasts. */
export interface SightEpisode {
  readonly kind: string
  readonly from: Day
  /** The day of the return; null while none is recorded. */
  readonly until: Day | null
}

/** Too long from one entry of a kind to the next, or to the last day that is looked at and known. */
export interface SightGapOfKind extends Period {
  readonly kind: string
  readonly until: Day
  /** Whether it ends only because nothing is known of the days after it. */
  readonly isAtLeast: boolean
  /** The entries in it that did not end it, the first first. */
  readonly uncounted: readonly Uncounted[]
}

/** An entry of the kind that the standard asks for, which it does not count; not sure where nobody recorded enough. */
export interface Uncounted {
  readonly entry: SightEntry
  readonly isSure: boolean
  /** The answers that the standard looks at. */
  readonly asked: readonly string[]
}

/** Up to where one source can be trusted for one kind of evidence. */
export interface Feed extends Period {
  readonly kind: string
  readonly until: Day
}

/** The days for which a lane is known. */
export interface KnownDays extends Period {
  readonly until: Day
}

/** All that a line of sight is drawn from. */
export interface SightFacts {
  /** The stay that is looked at. */
  readonly stay: Period
  /** The last day that is looked at. */
  readonly asAt: Day
  readonly entries: readonly SightEntry[]
  readonly episodes: readonly SightEpisode[]
  readonly feeds: readonly Feed[]
  readonly gaps: readonly SightGapOfKind[]
}
