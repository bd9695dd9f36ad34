import type { Matched } from '../headers.ts'
import type { RowProblem, RowVerdict } from '../model.ts'
import { RowRuns } from '../outcomes/runs.ts'
import type { ImportProblem } from '../report.ts'
import { problemWithKey, type GoodRow, type RawRow, type SiftedRow } from '../rows.ts'
import { hashKey } from '../seen/key-hash.ts'
import { KeyTable } from '../seen/key-table.ts'
import type { Sheet } from '../survey.ts'
import { COLUMN_UNKNOWN, NO_ROWS, SAME_REFUSED, TOO_MANY_PROBLEMS } from '../words.ts'

/** The count of a sheet while its rows come in. */
export interface Tally {
  readonly sheet: Sheet
  readonly matched: Matched
  readonly counts: { read: number; accepted: number; rejected: number; duplicate: number }
  readonly problems: ImportProblem[]
  readonly children: Set<string>
  readonly effects: { added: number; changed: number; ended: number }
  readonly refused: Refused
  /** The keys of which the table refused the first row, as hashes: a million of them may be. */
  readonly refusedFirst: KeyTable
  /** What became of each row. */
  readonly runs: RowRuns
}

/** The records whose rows were refused: they stand in the file, and a full extract must not withdraw them. */
export interface Refused {
  readonly keys: Set<string>
  /** A row was refused of which nobody can say which record it is about. */
  hasUnknown: boolean
}

const MOST_PROBLEMS = 10_000
/** Beyond this nobody should decide what is missing from a file. */
const MOST_REFUSED_KEYS = 1000
const LONGEST_VALUE = 200
const HEADER_ROW = 1

export function openTally(sheet: Sheet, matched: Matched): Tally {
  const counts = { read: 0, accepted: 0, rejected: 0, duplicate: 0 }
  const notes = [sheet.note, matched.table.note ?? null].flatMap((said) =>
    said === null ? [] : [aboutFile(said)],
  )
  const effects = { added: 0, changed: 0, ended: 0 }
  const refused = { keys: new Set<string>(), hasUnknown: false }
  const unknown = matched.unknown.map((column) => ({
    row: HEADER_ROW,
    column,
    value: null,
    reason: COLUMN_UNKNOWN,
  }))
  const problems = [...notes, ...unknown]
  const kept = { refused, refusedFirst: new KeyTable(), runs: new RowRuns() }
  return { sheet, matched, counts, problems, children: new Set(), effects, ...kept }
}

/** Counts the rows of a batch in their order, each with what became of it. */
export function countBatch(tally: Tally, rows: readonly SiftedRow[], verdicts: readonly RowVerdict[]): void {
  let next = 0
  for (const sifted of rows) {
    tally.counts.read += Math.max(1, sifted.raw.brokenLines)
    if (sifted.kind === 'same') countSame(tally, sifted)
    else if (sifted.kind === 'bad') reject(tally, sifted.raw, sifted.problems, sifted.key)
    else countVerdict(tally, sifted, verdicts[next++])
  }
}

/** What is the same as a row before it became what that became: a row that was refused made nothing known. */
function countSame(tally: Tally, { raw, key }: Extract<SiftedRow, { kind: 'same' }>): void {
  if (tally.refusedFirst.find(hashKey(key)) === null) know(tally, raw)
  else reject(tally, raw, [problemWithKey(tally.matched.table, SAME_REFUSED)], key)
}

function countVerdict(tally: Tally, { raw, row }: GoodRow, verdict: RowVerdict | undefined): void {
  const { table } = tally.matched
  if (verdict === undefined) throw new Error(`The table ${table.target} did not answer for every row`)
  if (verdict.outcome === 'rejected') return rejectFirst(tally, raw, verdict.problem, table.key(row))
  if (verdict.outcome === 'unchanged') know(tally, raw)
  else {
    tally.counts.accepted += 1
    tally.runs.add(raw.number, verdict.outcome)
    tally.effects[verdict.outcome] += 1
    if (verdict.outcome === 'changed' && verdict.isEnded === true) tally.effects.ended += 1
  }
  if (verdict.outcome !== 'unchanged' && verdict.child !== null) tally.children.add(verdict.child)
  if (verdict.note !== null) note(tally, problemIn(tally, raw, verdict.note))
}

function know({ counts, runs }: Tally, raw: RawRow): void {
  counts.duplicate += 1
  runs.add(raw.number, 'known')
}

function rejectFirst(tally: Tally, raw: RawRow, problem: RowProblem, key: string): void {
  tally.refusedFirst.add(hashKey(key), 0)
  reject(tally, raw, [problem], key)
}

function reject(tally: Tally, raw: RawRow, problems: readonly RowProblem[], key: string | null): void {
  if (key === null || tally.refused.keys.size >= MOST_REFUSED_KEYS) tally.refused.hasUnknown = true
  else tally.refused.keys.add(key)
  tally.counts.rejected += Math.max(1, raw.brokenLines)
  tally.runs.add(raw.number, 'rejected')
  for (const problem of problems) note(tally, problemIn(tally, raw, problem))
}

function note({ problems }: Tally, problem: ImportProblem): void {
  if (problems.length < MOST_PROBLEMS) problems.push(problem)
  else if (problems.length === MOST_PROBLEMS) problems.push(aboutFile(TOO_MANY_PROBLEMS))
}

/** Names the column as the file does, and quotes what stands there. */
function problemIn({ sheet, matched }: Tally, raw: RawRow, { column, reason }: RowProblem): ImportProblem {
  if (column === null) return { row: raw.number, column: null, value: null, reason }
  const place = matched.places.get(column)
  const header = place === undefined ? matched.table.columns[column]?.names[0] : sheet.headers[place]
  const written = place === undefined ? '' : (raw.cells[place] ?? '').slice(0, LONGEST_VALUE)
  return { row: raw.number, column: header ?? column, value: written === '' ? null : written, reason }
}

export function aboutFile(reason: string): ImportProblem {
  return { row: null, column: null, value: null, reason }
}

export function problemsOf({ counts, problems }: Tally): readonly ImportProblem[] {
  return counts.read === 0 ? [...problems, aboutFile(NO_ROWS)] : problems
}
