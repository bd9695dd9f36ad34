import type { Day } from '../../../kernel/day.ts'
import type { Duty, Relied, Standard, Verdict } from '../../../standards/index.ts'

/** A duty that fell or was due within the period examined. */
export interface JudgedDuty extends Pick<Duty, 'from' | 'due' | 'verdict'> {
  /** One plain sentence on why. */
  readonly says: string
  readonly relied: readonly Relied[]
}

/** How the child stood by one standard over the period examined. */
export interface JudgedStandard extends Pick<Standard, 'code' | 'name' | 'clause' | 'shape'> {
  /** Null where it asked nothing of this child in the period. */
  readonly verdict: Verdict | null
  /** What was not met first, then what cannot be told, then the rest, each by its day. */
  readonly duties: readonly JudgedDuty[]
}

/** What the standards beside a topic's questions make of the record, as at the end of the period and as known then. */
export interface PeriodJudged {
  readonly asAt: Day
  readonly knownOn: Day | null
  readonly standards: readonly JudgedStandard[]
}
