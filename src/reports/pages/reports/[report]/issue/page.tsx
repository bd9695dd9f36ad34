import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, WarningText } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { issueReport } from '../../../../issue/commands.ts'
import { AUDIENCES, type Header } from '../../../../model.ts'
import { AUDIENCE_HINTS, AUDIENCE_NAMES } from '../../../../words.ts'
import { reportAddress } from '../../../addresses.ts'
import { issueQuery, type SeenIssue } from './query.ts'

export const issuePage = definePage({
  path: '/reports/:report/issue',
  query: issueQuery,
  title: () => 'Issue the report',
  back: ({ report }) => reportAddress(report.round.code),
  view: Issue,
  posts: [
    definePost({
      command: issueReport,
      next: ({ round }) => ({ to: reportAddress(round.code), notice: 'The report is issued.' }),
    }),
  ],
})

function Issue({ seen, form, csrfToken }: ViewProps<SeenIssue>) {
  const { report } = seen
  const blanks = blanksOf(report.header)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Issue version {report.version} of the report</h1>
      <p class="govuk-body">Read it once more as each audience will:</p>
      <ul class="govuk-list govuk-list--bullet">
        {AUDIENCES.map((audience) => (
          <li>
            <a class="govuk-link" href={reportAddress(report.round.code, audience)}>
              {AUDIENCE_NAMES[audience]} report
            </a>
            . {AUDIENCE_HINTS[audience]}.
          </li>
        ))}
      </ul>
      {blanks.length > 0 && (
        <p class="govuk-body">The header will read “not recorded” for: {blanks.join(', ')}.</p>
      )}
      <WarningText>
        Once it is issued, nobody can change this version. A mistake needs a new version.
      </WarningText>
      <PostForm action={`/reports/${report.id}/issue`} token={csrfToken}>
        <input type="hidden" name="seen" value={seen.seen} />
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            Issue the report
          </Button>
          <a class="govuk-link" href={reportAddress(report.round.code)}>
            Go back to the draft
          </a>
        </div>
      </PostForm>
    </>
  )
}

function blanksOf({ meetingOn, reportMonth, preparedBy, presentedBy }: Header): string[] {
  const facts = {
    'date of meeting': meetingOn,
    'month of the report': reportMonth,
    'prepared by': preparedBy,
  }
  return Object.entries({ ...facts, 'presented by': presentedBy }).flatMap(([name, value]) =>
    value === null ? [name] : [],
  )
}
