import Papa from 'papaparse'
import { defineDownload, definePage, type ViewProps } from '../../../../access/index.ts'
import { formatDay, sayDay } from '../../../../kernel/day.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { safeCell } from '../../../../platform/csv/safe-cell.ts'
import {
  InsetText,
  Pagination,
  ScrollRegion,
  Table,
  type Cell,
} from '../../../../platform/views/components/index.ts'
import { NOT_RECORDED } from '../../../../register/index.ts'
import { kindOf } from '../../../model.ts'
import { seeProblem, takeProblemRows, type RowSeen, type SeenProblem } from './query.ts'

export const qualityRowsPage = definePage({
  path: '/data-quality/:problem',
  query: seeProblem,
  title: ({ title }) => title,
  view: ProblemPage,
  width: 'full',
  back: () => '/data-quality',
})

export const qualityRowsFile = defineDownload({
  path: '/data-quality/:problem/rows.csv',
  query: takeProblemRows,
  file: ({ rows }) => ({ name: 'rows.csv', type: 'text/csv; charset=utf-8', content: csvOf(rows) }),
})

const FIELDS = ['source', 'id', 'kind', 'day', 'reference']

/** What its source needs to find the rows; no cell is one that a spreadsheet computes. */
export function csvOf(rows: readonly RowSeen[]): string {
  const lines = rows.map(({ source, sourceKey, kind, day, reference }) =>
    [source, sourceKey, kind, day === null ? '' : formatDay(day), reference].map(safeCell),
  )
  return Papa.unparse({ fields: FIELDS, data: lines }, { newline: '\r\n' })
}

function ProblemPage({ seen }: ViewProps<SeenProblem>) {
  const { title, meaning, rows, asked, seesRows } = seen
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{meaning}</p>
      {!seesRows && (
        <InsetText>
          The figures count every child. The rows stand here only for who may see the children: ask the audit
          lead.
        </InsetText>
      )}
      {rows.length === 0 ? (
        <p class="govuk-body">There is no row to show.</p>
      ) : (
        <>
          <p class="govuk-body">
            <a class="govuk-link" href={addressOf(asked, 1, '/rows.csv')}>
              Take these rows along as a CSV file
            </a>
          </p>
          <Rows seen={seen} />
        </>
      )}
    </>
  )
}

function Rows({ seen }: { readonly seen: SeenProblem }) {
  const { title, rows, asked, hasNext } = seen
  const { page } = asked
  return (
    <>
      <ScrollRegion label={title}>
        <Table
          caption={title}
          captionClasses="govuk-visually-hidden"
          head={['Child', 'Kind', 'Day', 'Source', 'Reference']}
          rows={rows.map((row) => rowOf(row, seen))}
        />
      </ScrollRegion>
      {(page > 1 || hasNext) && (
        <Pagination
          previous={page > 1 ? { href: addressOf(asked, page - 1) } : undefined}
          next={hasNext ? { href: addressOf(asked, page + 1) } : undefined}
          landmarkLabel="Pages of rows"
        />
      )}
    </>
  )
}

function addressOf(
  { problem, source, kind, attribute }: SeenProblem['asked'],
  page: number,
  part = '',
): string {
  const asked = Object.entries({ source, kind, attribute, page: page === 1 ? undefined : String(page) })
  const given = asked.filter((pair): pair is [string, string] => pair[1] !== undefined)
  const query = given.length === 0 ? '' : `?${new URLSearchParams(given)}`
  return `/data-quality/${problem}${part}${query}`
}

function rowOf(
  { child, kind, day, entry, source, reference }: RowSeen,
  { known }: SeenProblem,
): readonly Cell[] {
  const name = nameOf(known.get(child) ?? { forename: null, surname: null })
  const what = WHAT[kind] ?? kindOf(kind).name
  return [
    { text: link(`/children/${child}`, name) },
    { text: entry === null ? what : link(`/entries/${entry}`, what) },
    day === null ? NOT_RECORDED : sayDay(day),
    source,
    { text: reference ?? NOT_RECORDED, classes: 'gt-reference' },
  ]
}

/** What a row is that is no entry. */
const WHAT: Readonly<Record<string, string>> = {
  missing: 'Missing episode',
  away: 'Away without authorisation',
  notRecorded: 'Missing episode',
  placement: 'Placement',
  involvement: 'Worker’s involvement',
  child: 'Who the child is',
}

function link(href: string, text: string) {
  return (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  )
}
