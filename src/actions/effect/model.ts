import type { Figures, NoInterval, Share } from '../../analysis/index.ts'
import type { Tool } from '../../audits/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { DayOrMonth } from '../../kernel/day-or-month.ts'
import type { Exposure } from '../exposure.ts'
import type { Measure } from '../measures/model.ts'

/** A round as a measure reads it: its newest figures, and the tool that its auditors filled in. */
export interface MeasuredRound {
  readonly code: string
  readonly month: DayOrMonth | null
  /** The day of its list; null where only a month is known. */
  readonly asAt: Day | null
  readonly tool: Tool | null
  /** Its audits are not over: it has no figures here until it is closed. */
  readonly isUnderWay: boolean
  /** Null where it was never counted, or is under way. */
  readonly figures: Figures | null
}

/** Why a round gives no count for a measure. */
export const MISSING = ['underWay', 'notCounted', 'notGiven', 'notAsked', 'noStandard'] as const
export type Missing = (typeof MISSING)[number]

/** How many audits, or children, show what is wanted, of those of whom it can be told; of the others it cannot. */
export interface Count {
  readonly share: Share
  readonly silentCount: number
}

export type Counted = Count | Missing

/** Why two samples cannot be held against chance. */
export type Untestable =
  | { readonly why: 'sample'; readonly of: 'earlier' | 'later'; readonly reason: NoInterval | 'chosen' }
  /** Null where nobody knows how many. */
  | { readonly why: 'childrenInBoth'; readonly count: number | null }

export const EFFECT_VERDICTS = [
  ...(['moved', 'notMoved', 'tooFew', 'notYetExposed', 'cannotTell', 'notComputed'] as const),
] as const
export type EffectVerdict = (typeof EFFECT_VERDICTS)[number]

/** Why a measure reads as it does; the verdict follows from it. */
export type Reason =
  | ('noLaterRound' | 'underWay' | 'inForceLater' | 'exposureUnknown' | 'missing' | 'untestable' | 'noAudits')
  | 'mostlyUntold'
  | ('tooFew' | 'moved' | 'otherWay' | 'chance')

/** What two rounds show of one measure. */
export interface Judged {
  readonly reason: Reason
  readonly verdict: EffectVerdict
  readonly earlier: Counted
  readonly later: Counted | null
  /** The exact test's chance, two-sided, corrected for all tests of this action; null where none was made. */
  readonly chance: number | null
}

/** Around what all measures of an action are judged. */
export interface Circumstances {
  /** Null while no later round has been audited. */
  readonly exposure: Exposure | null
  readonly untestable: Untestable | null
}

export interface JudgedMeasure extends Judged {
  readonly measure: Measure
}

/** What the rounds show of an action: between which two, and each of its measures. */
export interface Effect extends Circumstances {
  readonly earlier: MeasuredRound
  readonly later: MeasuredRound | null
  readonly childrenInBoth: number | null
  readonly measures: readonly JudgedMeasure[]
  /** How many tests the chances are corrected for. */
  readonly testCount: number
  readonly verdict: EffectVerdict
}
