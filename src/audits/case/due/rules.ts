import type { Day } from '../../../kernel/day.ts'
import type { CaseStatus } from '../model.ts'

export const DUE_KINDS = ['caseDueInAWeek', 'caseOverdue'] as const
export type DueKind = (typeof DUE_KINDS)[number]

const WEEK_DAYS = 7

/** What the auditors of a case have to be told of its day; null when it is far, unknown, or the case is submitted. */
export function dueKindOf(
  { status, dueOn }: { readonly status: CaseStatus; readonly dueOn: Day | null },
  today: Day,
): DueKind | null {
  const isOpen = status === 'allocated' || status === 'inProgress'
  if (!isOpen || dueOn === null || dueOn - today > WEEK_DAYS) return null
  return today > dueOn ? 'caseOverdue' : 'caseDueInAWeek'
}

/** The same day is told once; another day of the round is news. */
export function dueKey(caseId: string, kind: DueKind, dueOn: Day): string {
  return `case:${caseId}:${kind}:${dueOn}`
}
