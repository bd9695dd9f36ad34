import { definePage, definePost, holds, type ViewProps } from '../../../../../access/index.ts'
import { approveReport, sendReportBack, submitReport } from '../../../../approval/commands.ts'
import { REPORT_LIFECYCLE } from '../../../../approval/lifecycle.ts'
import { REPORT_STEPS, type ReportStep } from '../../../../approval/model.ts'
import { STATUS_NAMES } from '../../../../approval/words.ts'
import { WarningText } from '../../../../../platform/views/components/index.ts'
import { Problems } from '../../../../../platform/views/forms.tsx'
import { issueReport } from '../../../../issue/commands.ts'
import { freshScreening } from '../../../../screening/commands.ts'
import { reportAddress } from '../../../addresses.ts'
import { ApproveForm, IssueForm, SendBackForm, SubmitForm } from './forms.tsx'
import { Documents, StepsTaken } from './parts.tsx'
import { Findings } from './findings.tsx'
import { issueQuery, type SeenIssue } from './query.ts'

export const issuePage = definePage({
  path: '/reports/:report/issue',
  query: issueQuery,
  title: () => 'Approve and issue the report',
  back: ({ report }) => reportAddress(report.round.code),
  view: Issue,
  prepare: (workshop, actor, { report }) => freshScreening(workshop, actor, String(report)),
  posts: [
    definePost({
      command: issueReport,
      next: ({ round }) => ({ to: reportAddress(round.code), notice: 'The report is issued.' }),
    }),
    definePost({
      suffix: '/submit',
      command: submitReport,
      next: (_taken, { report }) => ({
        to: `/reports/${report}/issue`,
        notice: 'The report is submitted. Somebody who had no hand in it can now approve it.',
      }),
    }),
    definePost({
      suffix: '/approve',
      command: approveReport,
      next: (_taken, { report }) => ({ to: `/reports/${report}/issue`, notice: 'The report is approved.' }),
    }),
    definePost({
      suffix: '/send-back',
      command: sendReportBack,
      next: (_taken, { report }) => ({
        to: `/reports/${report}/issue`,
        notice: 'The report is sent back to its author.',
      }),
    }),
  ],
})

function Issue(props: ViewProps<SeenIssue>) {
  const { seen, form } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Version {seen.report.version} of the report</h1>
      <p class="govuk-body">
        <strong>{STATUS_NAMES[seen.status]}.</strong> A report is issued once somebody who had no hand in it
        has approved it. Any change of a word, the header or the figures takes the approval away.
      </p>
      <Documents {...seen} />
      <Findings {...seen} />
      <StepsTaken {...seen} />
      {seen.whyNotYet !== null && <WarningText>{seen.whyNotYet}</WarningText>}
      {REPORT_STEPS.filter((step) => isOffered(props, step)).map((step) => {
        const Form = FORMS[step]
        return Form ? <Form {...props} /> : null
      })}
      <Waiting {...props} />
    </>
  )
}

const FORMS: Partial<Record<ReportStep, typeof SubmitForm>> = {
  submit: SubmitForm,
  approve: ApproveForm,
  sendBack: SendBackForm,
  issue: IssueForm,
}

function isOffered({ seen, actor }: ViewProps<SeenIssue>, step: ReportStep): boolean {
  const { from, roles, bySecondPerson } = REPORT_LIFECYCLE[step]
  const isPermitted = from.includes(seen.status) && holds(actor, ...roles)
  const isHeldBack = seen.whyNotYet !== null && step !== 'sendBack'
  return isPermitted && !isHeldBack && !(bySecondPerson && seen.hands.includes(actor.person))
}

function Waiting(props: ViewProps<SeenIssue>) {
  if (props.seen.status !== 'submitted' || isOffered(props, 'approve')) return null
  return (
    <p class="govuk-body">
      It waits for somebody who had no hand in it: another audit lead, or the information governance officer.
    </p>
  )
}
