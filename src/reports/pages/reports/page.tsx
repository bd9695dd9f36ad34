import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayDay, dayOfInstant } from '../../../kernel/day.ts'
import { ScrollRegion, Table, Tag } from '../../../platform/views/components/index.ts'
import { replacedBy } from '../../correction/words.ts'
import type { Report } from '../../model.ts'
import { mayDraft } from '../../policy.ts'
import { reportAddress } from '../addresses.ts'
import { reportsQuery, type SeenReports } from './query.ts'

export const reportsPage = definePage({
  path: '/reports',
  query: reportsQuery,
  title: () => 'Reports',
  width: 'full',
  view: Reports,
})

function Reports({ seen, actor }: ViewProps<SeenReports>) {
  return (
    <>
      <h1 class="govuk-heading-l">Reports to the board</h1>
      <p class="govuk-body">
        A report is drafted from the figures of a round and stays as it was issued.
        {mayDraft(actor) && ' To draft one, open its round.'}
      </p>
      {mayDraft(actor) && (
        <p class="govuk-body">
          <a class="govuk-link" href="/reports/layouts">
            Layouts: which sections a report has
          </a>
        </p>
      )}
      {seen.reports.length === 0 ? (
        <p class="govuk-body">No report has been issued yet.</p>
      ) : (
        <ScrollRegion label="Reports">
          <Table
            caption="Reports, the newest meeting first"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Report', 'Meeting', 'Version', 'Standing']}
            rows={seen.reports.map(rowOf)}
          />
        </ScrollRegion>
      )}
    </>
  )
}

function rowOf({ round, header, version, issued, cut, replacedBy: newer }: Report) {
  const link = (
    <a class="govuk-link" href={reportAddress(round.code, undefined, version)}>
      {header.title}, version {version}
    </a>
  )
  const meeting = header.meetingOn === null ? 'Not recorded' : sayDay(header.meetingOn)
  const standing =
    issued === null ? (
      <Tag classes="govuk-tag--yellow">{cut === null ? 'Not drafted yet' : 'Draft'}</Tag>
    ) : (
      `Issued on ${sayDay(dayOfInstant(issued.at))}${newer === null ? '' : `. ${replacedBy(newer)}`}`
    )
  return [{ text: link }, meeting, version, { text: standing }]
}
