import type { ViewProps } from '../../../../../access/index.ts'
import { REPORT_LIFECYCLE } from '../../../../approval/lifecycle.ts'
import type { ReportStep } from '../../../../approval/model.ts'
import type { ReportToIssue } from '../../../../approval/load.ts'
import { Button, Textarea, WarningText } from '../../../../../platform/views/components/index.ts'
import { field, PostForm } from '../../../../../platform/views/forms.tsx'
import type { Content } from '../../../../../platform/views/components/index.ts'

type Props = ViewProps<ReportToIssue>

/** Gives the version to a second person. */
export function SubmitForm(props: Props) {
  return <StepForm {...props} step="submit" suffix="/submit" />
}

/** Approves the version as it was read. */
export function ApproveForm(props: Props) {
  return <StepForm {...props} step="approve" suffix="/approve" />
}

/** Gives it back with what has to change. */
export function SendBackForm(props: Props) {
  return (
    <StepForm {...props} step="sendBack" suffix="/send-back" classes="govuk-button--secondary">
      <Textarea
        {...field(props.form, 'reason')}
        label="What has to change"
        hint="Its author reads this. Do not name a child."
        rows={3}
      />
    </StepForm>
  )
}

/** Issues what was approved. */
export function IssueForm(props: Props) {
  return (
    <>
      <WarningText>
        Once it is issued, nobody can change this version. A mistake needs a new version.
      </WarningText>
      <StepForm {...props} step="issue" suffix="" classes="govuk-button--warning" />
    </>
  )
}

interface StepProps extends Props {
  readonly step: ReportStep
  readonly suffix: string
  readonly classes?: string
  readonly children?: Content
}

function StepForm({ seen, csrfToken, step, suffix, classes, children }: StepProps) {
  return (
    <PostForm action={`/reports/${seen.report.id}/issue${suffix}`} token={csrfToken}>
      <input type="hidden" name="seen" value={seen.seen} />
      {children}
      <Button {...(classes === undefined ? {} : { classes })} preventDoubleClick>
        {REPORT_LIFECYCLE[step].button}
      </Button>
    </PostForm>
  )
}
