import type { Day } from '../../../kernel/day.ts'

/** One dated fact of the child's record, as the page of a topic shows it. */
export interface Fact {
  readonly id: string
  readonly kind: string
  readonly on: Day
  /** What the source says, by the names of the evidence; what is not there was not recorded. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** The same and more in short lines. */
  readonly says: readonly string[]
  /** The day it reached the case system; null where the source does not say. */
  readonly recordedOn: Day | null
  /** Which source says so, and under which number of its own. */
  readonly source: string
  /** Where it stands in the case system. */
  readonly reference: string | null
  /** Whether we knew of it when the sample was drawn. */
  readonly isKnownAtDraw: boolean
}

/** The facts that bear on a topic, parted so that what was written after the announcement is seen as such. */
export interface TopicFacts {
  readonly kinds: readonly FactsOfKind[]
  /** About days before the announcement, written after it. */
  readonly laterAdditions: readonly Fact[]
  /** Written in time, but in no extract that had reached us by the draw. */
  readonly arrivedLater: readonly Fact[]
}

export interface FactsOfKind {
  readonly kind: string
  readonly inPeriod: readonly Fact[]
  /** The last before the period: an old plan or chronology may still stand. */
  readonly lastBefore: Fact | null
}
