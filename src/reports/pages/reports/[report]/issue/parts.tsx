import type { ReportToIssue } from '../../../../approval/load.ts'
import { sayStep, sayWhen } from '../../../../approval/words.ts'
import { ScrollRegion, Table } from '../../../../../platform/views/components/index.ts'
import type { Header } from '../../../../model.ts'
import { AUDIENCE_HINTS, AUDIENCE_NAMES } from '../../../../words.ts'
import { reportAddress } from '../../../addresses.ts'

/** What would be issued, to read once more, each with the hash that the trail will hold. */
export function Documents({ report, documents }: ReportToIssue) {
  const blanks = blanksOf(report.header)
  return (
    <>
      <p class="govuk-body">Read it as each audience will:</p>
      <ul class="govuk-list govuk-list--bullet">
        {documents.map(({ audience, sha256 }) => (
          <li>
            <a class="govuk-link" href={reportAddress(report.round.code, audience, report.version)}>
              {AUDIENCE_NAMES[audience]} report
            </a>
            . {AUDIENCE_HINTS[audience]}. SHA-256 of the frozen record, which no file has:{' '}
            <span class="gt-digits gt-digits--line">{sha256}</span>
          </li>
        ))}
      </ul>
      {blanks.length > 0 && (
        <p class="govuk-body">The header will read “not recorded” for: {blanks.join(', ')}.</p>
      )}
    </>
  )
}

/** Who submitted, approved or sent it back, newest first, and whether that holds for what stands now. */
export function StepsTaken({ steps, seen }: ReportToIssue) {
  if (steps.length === 0) return null
  return (
    <ScrollRegion label="Steps taken">
      <Table
        caption="Steps taken"
        captionClasses="govuk-table__caption--m"
        head={['When', 'Who', 'What']}
        rows={steps.toReversed().map((step) => [sayWhen(step), step.by, sayStep(step, step.sha256 === seen)])}
      />
    </ScrollRegion>
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
