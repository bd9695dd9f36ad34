import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

export const REPORT_STATUSES = ['draft', 'submitted', 'approved', 'issued'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]

export const REPORT_STEPS = ['write', 'submit', 'approve', 'sendBack', 'issue', 'correct'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** A step that somebody took with the documents before them; `sha256` is over all of these. */
export interface ApprovalStep {
  readonly id: Id<'approvalStep'>
  readonly step: 'submit' | 'approve' | 'sendBack'
  readonly sha256: string
  readonly reason: string | null
  readonly at: Instant
  readonly person: string
  readonly by: string
}

/** A version that waits to be approved. */
export interface Waiting {
  readonly id: string
  readonly title: string
}
