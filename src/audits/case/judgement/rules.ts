import type { Problem } from '../../../kernel/refusal.ts'
import { NEEDS_FOLLOW_UP, NEEDS_GRADE_REASON, NEEDS_SAFE_REASON } from './words.ts'
import type { Judgement } from './model.ts'

/** What the judgement needs to know of a follow-up of the case. */
export interface FollowUpBeside {
  readonly urgency: 'immediate' | 'soon'
}

/**
 * Why a judgement cannot stand in the agreed record. A grade needs its reason; *no* and *cannot tell* need a
 * follow-up; *yes* beside an immediate follow-up needs a reason. @source domain.md, judging a case; seed 3.4, 4
 */
export function problemsWithJudgement(judgement: Judgement, followUps: readonly FollowUpBeside[]): Problem[] {
  const { grade, gradeReason } = judgement
  const problems = problemsWithSafeguarded(judgement, followUps)
  if (grade === null || gradeReason !== null) return problems
  return [{ field: 'gradeReason', sentence: NEEDS_GRADE_REASON }, ...problems]
}

function problemsWithSafeguarded(judgement: Judgement, followUps: readonly FollowUpBeside[]): Problem[] {
  const { safeguarded, safeguardedReason } = judgement
  const isDoubted = safeguarded === 'no' || safeguarded === 'cannotTell'
  if (isDoubted && followUps.length === 0) return [{ field: 'safeguarded', sentence: NEEDS_FOLLOW_UP }]
  const isBesideImmediate = safeguarded === 'yes' && followUps.some(({ urgency }) => urgency === 'immediate')
  if (!isBesideImmediate || safeguardedReason !== null) return []
  return [{ field: 'safeguardedReason', sentence: NEEDS_SAFE_REASON }]
}
