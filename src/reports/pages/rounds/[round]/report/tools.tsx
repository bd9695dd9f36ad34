import type { ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea, WarningText } from '../../../../../platform/views/components/index.ts'
import { field, PostForm } from '../../../../../platform/views/forms.tsx'
import type { Audience, Report } from '../../../../model.ts'
import { REPORT_LIFECYCLE } from '../../../../approval/lifecycle.ts'
import { mayApprove } from '../../../../approval/policy.ts'
import { mayDraft } from '../../../../policy.ts'
import { changesAddress } from '../../../addresses.ts'
import type { SeenReport } from '../../../../seen.ts'

type Props = ViewProps<SeenReport> & { readonly report: Report }

/** What the actor can do with the report as it stands. */
export function Tools({ seen, report, actor, csrfToken, form }: Props) {
  if (!mayDraft(actor))
    return mayApprove(actor) && report.issued === null ? (
      <Read report={report} audience={seen.audience} />
    ) : null
  const again = `/rounds/${seen.round.code}/report/draft`
  if (report.issued !== null) {
    if (report.replacedBy !== null) return null
    return (
      <PostForm action={again} token={csrfToken}>
        <Textarea
          {...field(form, 'reason')}
          label="What has to be corrected"
          hint="The next version says so at its top, to every audience. Do not name a child, and give no figure."
          rows={2}
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          {REPORT_LIFECYCLE.correct.button}
        </Button>
      </PostForm>
    )
  }
  return (
    <>
      {seen.isOutdated && <Outdated action={again} token={csrfToken} />}
      <div class="govuk-button-group govuk-!-display-none-print">
        <Button href={`/reports/${report.id}/issue`}>Approve and issue</Button>
        <a class="govuk-link" href={`/reports/${report.id}/header`}>
          Edit the header
        </a>
        <a class="govuk-link" href={changesAddress(report.id, seen.audience)}>
          See what changed since the draft
        </a>
      </div>
    </>
  )
}

function Read({ report, audience }: { readonly report: Report; readonly audience: Audience }) {
  return (
    <div class="govuk-button-group govuk-!-display-none-print">
      <Button href={`/reports/${report.id}/issue`}>Approve or send back</Button>
      <a class="govuk-link" href={changesAddress(report.id, audience)}>
        See what changed since the draft
      </a>
    </div>
  )
}

function Outdated({ action, token }: { readonly action: string; readonly token: string }) {
  return (
    <>
      <WarningText>
        The figures of the round have changed since this draft was written. Edits of paragraphs whose figures
        changed stay in their history and have to be made again.
      </WarningText>
      <PostForm action={action} token={token}>
        <Button classes="govuk-button--secondary" preventDoubleClick>
          Draft again from the newest figures
        </Button>
      </PostForm>
    </>
  )
}
