import type { Role } from '../../access/index.ts'
import { conflict, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { ReportStatus, ReportStep } from './model.ts'
import { OUT_OF_PLACE } from './words.ts'

/** One thing that can be done to a version of a report: from where, to where, by whom, and how its button is called. */
export interface ReportTransition {
  readonly from: readonly ReportStatus[]
  readonly to: ReportStatus
  readonly roles: readonly Role[]
  readonly button: string
  /** Not for somebody who had a hand in this version. */
  readonly bySecondPerson?: true
}

const LEAD: readonly Role[] = ['auditLead']
/** Who approves has read every row of the restricted report, so it is somebody whose work is the whole list. */
const APPROVERS: readonly Role[] = ['auditLead', 'informationGovernance']

/** The life of a version of a report: its buttons, what is permitted, the refusals and the tests come from this table. */
export const REPORT_LIFECYCLE: Readonly<Record<ReportStep, ReportTransition>> = {
  write: { from: ['draft', 'submitted', 'approved'], to: 'draft', roles: LEAD, button: 'Save your words' },
  submit: { from: ['draft'], to: 'submitted', roles: LEAD, button: 'Submit for approval' },
  approve: {
    from: ['submitted'],
    to: 'approved',
    roles: APPROVERS,
    button: 'Approve the report',
    bySecondPerson: true,
  },
  sendBack: { from: ['submitted', 'approved'], to: 'draft', roles: APPROVERS, button: 'Send it back' },
  issue: { from: ['approved'], to: 'issued', roles: LEAD, button: 'Issue the report' },
  correct: { from: ['issued'], to: 'issued', roles: LEAD, button: 'Begin a new version' },
}

/** Refuses, with the sentence to show, what the present state of the report does not permit. */
export function checkStep(status: ReportStatus, step: ReportStep): Result<ReportTransition, Refusal> {
  const transition = REPORT_LIFECYCLE[step]
  return transition.from.includes(status) ? ok(transition) : conflict(OUT_OF_PLACE[step])
}
