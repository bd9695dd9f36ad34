import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { defineDownload, definePage, type Download, type ViewProps } from '../../../../access/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { Importing } from '../../../commands.ts'
import { keepingNothing } from '../../../table.ts'
import { nameOf } from '../../words.ts'
import { outcomeText } from '../../../outcomes/lines.ts'
import {
  seeProblems,
  takeProblemsAlong,
  takeRowsAlong,
  type FileProblems,
  type NumberedProblem,
} from './query.ts'
import { safeCell } from '../../../../platform/csv/safe-cell.ts'

export const filePage = definePage({
  path: '/imports/:file',
  query: seeProblems,
  title: () => 'Problems in a file',
  view: Problems,
  width: 'full',
  back: ({ delivery }) => `/imports/deliveries/${delivery}`,
})

/** The same as a CSV file, for whoever corrects them in the source system. */
export const problemsFile = defineDownload({
  path: '/imports/:file/problems.csv',
  query: takeProblemsAlong,
  file: ({ problems }) => ({
    name: 'problems.csv',
    type: 'text/csv; charset=utf-8',
    content: csvOf(problems),
  }),
})

/** What became of every row of the file. */
export function rowsFile({ tables }: Importing): Download {
  const unkept = keepingNothing(tables)
  return defineDownload({
    path: '/imports/:file/rows.csv',
    query: takeRowsAlong,
    file: (outcomes) => ({
      name: 'rows.csv',
      type: 'text/csv; charset=utf-8',
      content: Readable.from(outcomeText({ ...outcomes, keepsNothing: unkept.has(outcomes.target) })),
    }),
  })
}

const HEAD = ['Row', 'Column', 'Value', 'What is wrong']

function Problems({ seen }: ViewProps<FileProblems>) {
  return (
    <>
      <h1 class="govuk-heading-l">Problems in {nameOf(seen)}</h1>
      <p class="govuk-body">{sayRecognised(seen)}</p>
      {seen.matched !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/imports/${seen.id}/rows.csv`}>
            Take every row with what became of it along as a CSV file
          </a>
        </p>
      )}
      {seen.problems.length === 0 ? (
        seen.matched !== null && <p class="govuk-body">Nothing was wrong in this file.</p>
      ) : (
        <>
          <p class="govuk-body">
            Rows are numbered as a spreadsheet shows them: the header is row 1. Correct them in the source
            system, not here.{' '}
            <a class="govuk-link" href={`/imports/${seen.id}/problems.csv`}>
              Take the problems along as a CSV file
            </a>
          </p>
          <ScrollRegion label="Problems">
            <Table
              caption="Problems"
              captionClasses="govuk-visually-hidden"
              head={HEAD}
              stackedHead={HEAD}
              rows={seen.problems.map(rowOf)}
            />
          </ScrollRegion>
        </>
      )}
      {seen.next !== null && (
        <Pagination next={{ href: `/imports/${seen.id}?after=${seen.next}`, labelText: 'More problems' }} />
      )}
    </>
  )
}

function sayRecognised({ matched, headers }: FileProblems): string {
  if (matched !== null) return `Recognised as: ${matched}.`
  return headers.length === 0
    ? 'Not read, for the reason below. Check that it is the right file, and that it is whole.'
    : 'Not recognised: its headers are those of no table that is known here. Match its columns, or check that it is the right file.'
}

function rowOf({ row, column, value, reason }: NumberedProblem): readonly Cell[] {
  return [row === null ? 'The whole file' : row.toLocaleString('en-GB'), column ?? '', value ?? '', reason]
}

function csvOf(problems: readonly NumberedProblem[]): string {
  const rows = problems.map(({ row, column, value, reason }) => [
    row ?? '',
    safeCell(column),
    safeCell(value),
    reason,
  ])
  return Papa.unparse({ fields: ['row', 'column', 'value', 'reason'], data: rows }, { newline: '\r\n' })
}
