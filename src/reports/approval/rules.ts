import type { Report } from '../model.ts'
import type { ApprovalStep, ReportStatus } from './model.ts'

/**
 * Where a version stands. A step holds for the very documents that it was taken with: once a word, the header or a
 * figure is another, the version is a draft again.
 */
export function statusOf(
  { issued }: Pick<Report, 'issued'>,
  steps: readonly Pick<ApprovalStep, 'step' | 'sha256'>[],
  sha256: string,
): ReportStatus {
  if (issued !== null) return 'issued'
  const last = steps.at(-1)
  if (last === undefined || last.step === 'sendBack' || last.sha256 !== sha256) return 'draft'
  return last.step === 'approve' ? 'approved' : 'submitted'
}
