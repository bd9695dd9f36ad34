import type { Day } from '../../../kernel/day.ts'
import type { Problem } from '../../../kernel/refusal.ts'
import { SEATS, type CaseFile, type Seat } from '../model.ts'
import { NOT_DUE_YET, RELEASED_ALREADY, sayNotWaitedFor, sayWriterLeft } from '../submission/words.ts'

const REASON_BEFORE_DUE_LENGTH = 20

/** Whose part the case waits for: a first view that is not given, or the confirmation of a submitted record. */
export function waitedFor(file: Pick<CaseFile, 'status' | 'views' | 'first' | 'second'>): Seat[] {
  if (file.status === 'submitted') return ['second']
  return SEATS.filter((seat) => file.views[seat] === null && file[seat] !== null)
}

/**
 * Why a case cannot be released from waiting for this auditor: the first view is given, or the record handed in; one was
 * released already; or the round is not due and the reason is too short to say why. @source domain.md, judging a case
 */
export function problemWithRelease(
  file: Pick<CaseFile, 'status' | 'views' | 'release' | 'round' | 'first' | 'second'>,
  { seat, reason }: { readonly seat: Seat; readonly reason: string },
  today: Day,
): Problem | null {
  if (file.release !== null) return { field: null, sentence: RELEASED_ALREADY }
  if (!waitedFor(file).includes(seat)) return { field: 'seat', sentence: sayNotWaitedFor(file.status) }
  if (file.status === 'submitted' && file.first?.hasLeft === true)
    return { field: null, sentence: sayWriterLeft(file.first.name) }
  const isTooShort = reason.length < REASON_BEFORE_DUE_LENGTH
  return !isPastDue(file, today) && isTooShort ? { field: 'reason', sentence: NOT_DUE_YET } : null
}

/** Whether the day by which the round was to be audited is over. Without such a day nothing is ever late. */
export function isPastDue({ round }: Pick<CaseFile, 'round'>, today: Day): boolean {
  return round.dueOn !== null && today > round.dueOn
}
