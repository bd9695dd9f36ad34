import type { CaseAtWork, CaseStatus, Seat, View } from './model.ts'

type Viewed = Pick<CaseAtWork, 'status' | 'second' | 'views' | 'release'>

const UNAGREED: readonly CaseStatus[] = ['drawn', 'allocated', 'inProgress']

/**
 * Whether everybody who sits at the case now has given a first view or is not waited for, and at least one has. The
 * database says the same for its own wall (`audits.views_open`).
 */
export function areViewsOpen(
  seats: readonly { readonly given: object | null; readonly release: object | null }[],
): boolean {
  const isDone = seats.every(({ given, release }) => given !== null || release !== null)
  return isDone && seats.some(({ given }) => given !== null)
}

/** Whether what the tool marks blind is still hidden from everybody but its author. */
export function isBlindNow({ status, views }: Pick<CaseAtWork, 'status' | 'views'>): boolean {
  return UNAGREED.includes(status) && !views.areOpen
}

/** Whether one auditor alone answers for the record, so that nobody has to confirm it. */
export function isSingleAudited({ second, release }: Pick<CaseAtWork, 'second' | 'release'>): boolean {
  return release !== null || second === null
}

/** Who writes the agreed record: the first-named auditor, or the only one whose view there is. */
export function writerSeat({ release }: Pick<CaseAtWork, 'release'>): Seat {
  return release?.seat === 'first' ? 'second' : 'first'
}

/** Whether the auditor in the seat can still write a first view: not given yet, and not released from giving it. */
export function isOwnViewOpen(file: Viewed, seat: Seat): boolean {
  return isBlindNow(file) && file.views[seat] === null && file.release?.seat !== seat
}

/**
 * In whose record an answer of this auditor goes; null where it is not theirs to write now. What is not blind is
 * answered once for both; what is blind goes into the own first view and, once the views are open, into the agreed
 * record by its writer. @source domain.md, judging a case
 */
export function viewToWrite(file: Viewed, seat: Seat, isBlind: boolean): View | null {
  if (!isBlind) return 'agreed'
  if (isBlindNow(file)) return isOwnViewOpen(file, seat) ? seat : null
  return seat === writerSeat(file) ? 'agreed' : null
}

/** Whose answers to what is blind this person may read now: of no seat, nobody's until the views are open. */
export function viewToRead(file: Viewed, seat: Seat | null): View | null {
  return isBlindNow(file) ? seat : 'agreed'
}
