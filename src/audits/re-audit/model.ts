import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { CaseStatus } from '../case/model.ts'
import type { Verdicts } from '../moderation/model.ts'
import type { ReAudited } from '../rounds/model.ts'

/** Something that is to be better by the time a weak case is audited again. */
export interface Improvement {
  readonly id: Id<'improvement'>
  readonly what: string
  readonly owner: string
  readonly dueOn: Day
  /** Who said that it is done, and when; null while nobody did, or since it was opened again. */
  readonly done: Said | null
  /** Every time that it was opened again because it was marked as done by mistake, the oldest first. */
  readonly undone: readonly Undone[]
}

interface Said {
  readonly on: Day
  readonly by: string
}

/** Who opened a line again and why, with who had said that it was done. */
export interface Undone extends Said {
  readonly reason: string
  readonly done: Said
}

/** The audit that looks at the case again. */
export interface NextAudit {
  readonly case: Id<'case'>
  readonly round: string
  readonly status: CaseStatus
  /** What stands of it; null until its pair has submitted. */
  readonly standing: Verdicts | null
}

/** The round that the case came from, and what it says of re-audits. */
export interface ClockedRound {
  readonly code: string
  readonly reAudited: ReAudited
  readonly reAuditWeeks: number
  /** It ended without results; what its pairs found of single children stays. */
  readonly isCancelled: boolean
}

/** A settled case as the clock of re-audits looks at it. */
export interface ClockedCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly position: number
  readonly reference: string
  readonly round: ClockedRound
  readonly standing: Verdicts
  /** The day on which its pair was done. */
  readonly settledOn: Day
  /** Fixed with the first line of the plan; null before. */
  readonly fixedDueOn: Day | null
  readonly plan: readonly Improvement[]
  readonly next: NextAudit | null
}

/** `noPlan`: nobody has said what is to be better. `done`: the pair of the re-audit is done. */
export type Stage = 'noPlan' | 'planned' | 'begun' | 'done'
