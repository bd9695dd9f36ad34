import type { Day } from '../../kernel/day.ts'
import { dayText, line } from './table.ts'

/** A row that an import has to refuse, and why it has to. */
export interface Malformed {
  readonly file: string
  readonly person: string
  readonly line: string
  readonly what: string
}

/** Nobody in an extract has this id. */
const STRANGER = '09999999'

/** One row for each of the ways in which a row can be wrong; `known` is a child of the extract. */
export function malformedRows(known: string, asAt: Day): readonly Malformed[] {
  const day = dayText(asAt)
  const row = (file: string, person: string, what: string, ...cells: readonly string[]): Malformed => {
    return { file, person, what, line: line(...cells) }
  }
  const entry = (id: string, person: string, kind: string, happened: string, attributes: string) =>
    [id, person, kind, happened, day, '', attributes, ''] as const
  const entries = (person: string, what: string, cells: readonly string[]) =>
    row('entries.csv', person, what, ...cells)
  return [
    entries(known, 'A day that there is not', entry('X1', known, 'visit', '2026-02-31', '')),
    entries(known, 'A kind that nobody knows', entry('X2', known, 'visitation', day, '')),
    entries(known, 'An answer that is none', entry('X3', known, 'visit', day, 'seen=perhaps')),
    entries(known, 'An attribute that visits do not have', entry('X4', known, 'visit', day, 'sene=yes')),
    entries(known, 'No day at all', entry('X5', known, 'visit', '', '')),
    entries(STRANGER, 'A child whom nobody knows', entry('X6', STRANGER, 'visit', day, '')),
    row('ssd_missing.csv', known, 'Back before gone', 'X7', known, day, 'M', '2020-01-01', '', ''),
    row('stays.csv', STRANGER, 'A child whom nobody knows', 'X8', STRANGER, '', '', '', day, '', '', ''),
  ]
}
