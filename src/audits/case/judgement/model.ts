import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Grade } from '../../tool/index.ts'
import type { Version } from '../settle.ts'

export const SAFEGUARDED = ['yes', 'no', 'cannotTell'] as const
export type Safeguarded = (typeof SAFEGUARDED)[number]

/** How good practice was, and separately whether the child is being safeguarded. */
export interface Judgement {
  readonly grade: Grade | null
  readonly gradeReason: string | null
  readonly safeguarded: Safeguarded | null
  readonly safeguardedReason: string | null
}

/** One stored judgement; the newest of a view stands. */
export interface StoredJudgement extends Judgement {
  readonly id: Id<'judgement'>
  readonly case: Id<'case'>
  readonly by: string
  readonly at: Instant
}

export const NO_JUDGEMENT: Judgement = {
  grade: null,
  gradeReason: null,
  safeguarded: null,
  safeguardedReason: null,
}

export function wordsOf(judgement: Judgement): Version['words'] {
  return [judgement.grade, judgement.gradeReason, judgement.safeguarded, judgement.safeguardedReason]
}
