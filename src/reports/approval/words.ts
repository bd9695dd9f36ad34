import { sayInstant } from '../../kernel/instant.ts'
import type { ApprovalStep, ReportStatus, ReportStep } from './model.ts'

/** Why a step is refused where the report does not stand. */
export const OUT_OF_PLACE: Readonly<Record<ReportStep, string>> = {
  write: 'This report was issued, so it cannot be changed. Begin a new version instead.',
  submit: 'This version was submitted already, or it was issued.',
  approve:
    'There is nothing to approve: this version was not submitted, or it changed since. Read it again once it is submitted.',
  sendBack: 'There is nothing to send back: this version was not submitted, or it changed since.',
  issue:
    'This version is not approved as it stands. Submit it, and let somebody who had no hand in it read and approve it. Any change takes an approval away.',
  correct: 'The last version is not issued yet: it can still be changed.',
}

export const STATUS_NAMES: Readonly<Record<ReportStatus, string>> = {
  draft: 'Draft',
  submitted: 'Submitted for approval',
  approved: 'Approved',
  issued: 'Issued',
}

export const HAD_A_HAND =
  'You had a hand in this version: you drafted it, wrote in it or submitted it. Somebody else has to approve it.'
export const NO_REASON = 'Say what has to change'

const DONE: Readonly<Record<ApprovalStep['step'], string>> = {
  submit: 'Submitted for approval',
  approve: 'Approved',
  sendBack: 'Sent back',
}

/** `Approved`, or that it was and does not hold any more. */
export function sayStep({ step, reason }: ApprovalStep, holds: boolean): string {
  const said = reason === null ? DONE[step] : `${DONE[step]}: ${reason}`
  return holds || step === 'sendBack' ? said : `${said} (the report changed since)`
}

export function sayWhen({ at }: ApprovalStep): string {
  return sayInstant(at)
}
