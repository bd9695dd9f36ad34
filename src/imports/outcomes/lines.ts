import Papa from 'papaparse'
import { safeCell } from '../../platform/csv/safe-cell.ts'
import type { Counts, ImportProblem } from '../report.ts'
import { MOST_RUNS, type RowRun } from './runs.ts'
import { OUTCOME_WORDS as SAY } from './words.ts'

/** A file with what became of its rows. */
export interface FileOutcomes extends Counts {
  readonly name: string
  readonly sheet: string | null
  readonly runs: readonly RowRun[]
  readonly problems: readonly ImportProblem[]
  /** Nothing of its table is kept, so that a row of it is not known either. */
  readonly keepsNothing?: boolean
}

type Cells = readonly (string | number | null)[]

const HEAD = ['file', 'sheet', 'row', 'outcome', 'column', 'value', 'reason']
const LINES_AT_ONCE = 1000

/** The outcomes as the text of a CSV file, piece by piece: a file may have a million rows. */
export function* outcomeText(file: FileOutcomes): Generator<string> {
  let lines: Cells[] = [HEAD]
  for (const line of outcomeLines(file)) {
    lines.push([safeCell(file.name), safeCell(file.sheet), ...line])
    if (lines.length < LINES_AT_ONCE) continue
    yield textOf(lines)
    lines = []
  }
  yield textOf(lines)
}

function textOf(lines: readonly Cells[]): string {
  return `${Papa.unparse(lines as (string | number | null)[][], { newline: '\r\n' })}\r\n`
}

/** First what is wrong with the file as a whole, then its rows, then its sums: row, outcome, column, value, reason. */
function* outcomeLines({ runs, problems, keepsNothing, ...counts }: FileOutcomes): Generator<Cells> {
  const ofRow = byRow(problems)
  const words = keepsNothing === true ? { ...SAY, known: SAY.unkept } : SAY
  for (const problem of ofRow.get(null) ?? []) yield lineOf(null, SAY.file, problem)
  for (const { from, until, outcome } of runs)
    for (let row = from; row <= until; row += 1) {
      const own = ofRow.get(row) ?? [null]
      for (const problem of own) yield lineOf(row, words[outcome], problem)
      // Rows of a document may share a number: what is wrong is said of the first of them.
      ofRow.delete(row)
    }
  ofRow.delete(null)
  for (const [row, left] of ofRow)
    for (const problem of left) yield lineOf(row, row === 1 ? SAY.header : SAY.problem, problem)
  if (runs.length >= MOST_RUNS) yield lineOf(null, SAY.cut, null)
  yield* sumsOf(counts)
}

function byRow(problems: readonly ImportProblem[]): Map<number | null, ImportProblem[]> {
  const found = new Map<number | null, ImportProblem[]>()
  for (const problem of problems) {
    const own = found.get(problem.row)
    if (own) own.push(problem)
    else found.set(problem.row, [problem])
  }
  return found
}

function lineOf(row: number | null, outcome: string, problem: ImportProblem | null): Cells {
  return [
    row,
    outcome,
    safeCell(problem?.column ?? null),
    safeCell(problem?.value ?? null),
    problem?.reason ?? null,
  ]
}

function* sumsOf({ read, accepted, rejected, duplicate }: Counts): Generator<Cells> {
  const sums = { read, accepted, rejected, duplicate }
  for (const [name, count] of Object.entries(sums)) yield [null, `${SAY.sum}: ${name}`, null, count, null]
}
