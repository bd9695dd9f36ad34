import { definePage, type Page, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { listed } from '../../../../kernel/sentence.ts'
import { Table } from '../../../../platform/views/components/index.ts'
import { Problems } from '../../../../platform/views/forms.tsx'
import type { Importing } from '../../../commands.ts'
import { postTrial } from '../../posts.ts'
import { UploadForm } from '../../upload-form.tsx'
import { seeMatches, type MatchSeen } from './query.ts'

export function matchPage(importing: Importing): Page {
  return definePage({
    path: '/imports/match',
    query: seeMatches,
    title: () => 'Your own spreadsheet',
    view: Match,
    back: () => '/imports',
    posts: [postTrial(importing)],
  })
}

function Match({ seen, form, csrfToken }: ViewProps<{ readonly matches: readonly MatchSeen[] }>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Your own spreadsheet</h1>
      <p class="govuk-body">
        Send the spreadsheet in which you keep the list. Its first row must hold the names of its columns.
        Next you say once which of its columns is which; a file with the same columns is then understood by
        itself.
      </p>
      <UploadForm action="" token={csrfToken} form={form} source="" />
      <h2 class="govuk-heading-m">Spreadsheets that are understood</h2>
      {seen.matches.length === 0 ? <p class="govuk-body">None yet.</p> : <Matches matches={seen.matches} />}
    </>
  )
}

function Matches({ matches }: { readonly matches: readonly MatchSeen[] }) {
  return (
    <Table
      caption="Spreadsheets whose columns were matched"
      captionClasses="govuk-visually-hidden"
      head={['Columns', 'Matched on', 'By']}
      rows={matches.map(({ headers, at, by }) => [listed(headers), sayInstant(at), by])}
    />
  )
}
