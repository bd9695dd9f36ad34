import type { Day } from '../../../kernel/day.ts'
import type { Problem } from '../../../kernel/refusal.ts'
import type { CaseFile, Seat } from '../model.ts'
import { HAS_GIVEN_VIEW, NOT_DUE_YET, RELEASED_ALREADY } from '../submission/words.ts'

const REASON_BEFORE_DUE_LENGTH = 20

/**
 * Why a case cannot be released from waiting for this first view: it is given, one was released already, or the round
 * is not due and the reason is too short to say why. @source domain.md, judging a case
 */
export function problemWithRelease(
  file: Pick<CaseFile, 'views' | 'release' | 'round'>,
  { seat, reason }: { readonly seat: Seat; readonly reason: string },
  today: Day,
): Problem | null {
  if (file.release !== null) return { field: null, sentence: RELEASED_ALREADY }
  if (file.views[seat] !== null) return { field: 'seat', sentence: HAS_GIVEN_VIEW }
  const isTooShort = reason.length < REASON_BEFORE_DUE_LENGTH
  return !isPastDue(file, today) && isTooShort ? { field: 'reason', sentence: NOT_DUE_YET } : null
}

/** Whether the day by which the round was to be audited is over. Without such a day nothing is ever late. */
export function isPastDue({ round }: Pick<CaseFile, 'round'>, today: Day): boolean {
  return round.dueOn !== null && today > round.dueOn
}
