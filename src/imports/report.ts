import type { RowRun } from './outcomes/runs.ts'

/** One thing that is wrong in a file: in which row (as a spreadsheet counts, the header is 1), column and value. */
export interface ImportProblem {
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
}

/** Every row that was read was either taken in, refused, or brought nothing new: a duplicate of what is known, as a rule. */
export interface Counts {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
}

/** What a sheet did, or would do. */
export interface Effects {
  /** Of the rows taken in: records that are new, and records that changed; of these, how many by an end. */
  readonly added: number
  readonly changed: number
  readonly ended: number
  /** Records that a full extract no longer holds, of so many that were known; null where it was none. */
  readonly withdrawn: number | null
  readonly known: number | null
}

export const NO_EFFECTS: Effects = { added: 0, changed: 0, ended: 0, withdrawn: null, known: null }

/** What became of one CSV file or one sheet of a workbook. */
export interface SheetReport extends Counts, Effects {
  readonly file: string
  readonly sheet: string | null
  readonly sha256: string
  readonly headers: readonly string[]
  readonly target: string | null
  /** As what it was recognised, in words; null when it was not. */
  readonly matched: string | null
  /** Whether nothing of its table is kept: its rows count as duplicates, and none was known. */
  readonly keepsNothing: boolean
  readonly problems: readonly ImportProblem[]
  /** What became of each row. */
  readonly runs: readonly RowRun[]
}

type FileCounts = Counts & Pick<SheetReport, 'file' | 'sheet' | 'keepsNothing'>
type FileProblem = ImportProblem & Pick<SheetReport, 'file' | 'sheet'>

/** What the command line prints of an import, field by field. */
export interface ImportDocument extends Counts, Effects {
  readonly files: readonly FileCounts[]
  readonly problems: readonly FileProblem[]
}

export function documentOf(reports: readonly SheetReport[]): ImportDocument {
  return {
    ...sumOf(reports),
    ...effectsOf(reports),
    files: reports.map(fileOf),
    problems: reports.flatMap(({ file, sheet, problems }) =>
      problems.map(({ row, column, value, reason }) => ({ file, sheet, row, column, value, reason })),
    ),
  }
}

function fileOf({ file, sheet, keepsNothing, ...report }: SheetReport): FileCounts {
  return { file, sheet, ...countsOf(report), keepsNothing }
}

export function sumOf(reports: readonly Counts[]): Counts {
  return reports.map(countsOf).reduce(add, { read: 0, accepted: 0, rejected: 0, duplicate: 0 })
}

/** The effects of several sheets together. */
export function effectsOf(reports: readonly Effects[]): Effects {
  const sum = (of: (effects: Effects) => number | null) => {
    const counts = reports.map(of).filter((count) => count !== null)
    return counts.length === 0 ? null : counts.reduce((one, other) => one + other)
  }
  return {
    added: sum(({ added }) => added) ?? 0,
    changed: sum(({ changed }) => changed) ?? 0,
    ended: sum(({ ended }) => ended) ?? 0,
    withdrawn: sum(({ withdrawn }) => withdrawn),
    known: sum(({ known }) => known),
  }
}

function countsOf({ read, accepted, rejected, duplicate }: Counts): Counts {
  return { read, accepted, rejected, duplicate }
}

function add(one: Counts, other: Counts): Counts {
  return {
    read: one.read + other.read,
    accepted: one.accepted + other.accepted,
    rejected: one.rejected + other.rejected,
    duplicate: one.duplicate + other.duplicate,
  }
}
