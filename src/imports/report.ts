/** One thing that is wrong in a file: in which row (as a spreadsheet counts, the header is 1), column and value. */
export interface ImportProblem {
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
}

/** Every row that was read was either taken in, refused, or already known. */
export interface Counts {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
}

/** What became of one CSV file or one sheet of a workbook. */
export interface SheetReport extends Counts {
  readonly file: string
  readonly sheet: string | null
  readonly sha256: string
  readonly headers: readonly string[]
  readonly target: string | null
  /** As what it was recognised, in words; null when it was not. */
  readonly matched: string | null
  readonly problems: readonly ImportProblem[]
}

type FileCounts = Counts & Pick<SheetReport, 'file' | 'sheet'>
type FileProblem = ImportProblem & Pick<SheetReport, 'file' | 'sheet'>

/** What the command line prints of an import, field by field. */
export interface ImportDocument extends Counts {
  readonly files: readonly FileCounts[]
  readonly problems: readonly FileProblem[]
}

export function documentOf(reports: readonly SheetReport[]): ImportDocument {
  return {
    ...sumOf(reports),
    files: reports.map((report) => ({ file: report.file, sheet: report.sheet, ...countsOf(report) })),
    problems: reports.flatMap(({ file, sheet, problems }) =>
      problems.map(({ row, column, value, reason }) => ({ file, sheet, row, column, value, reason })),
    ),
  }
}

export function sumOf(reports: readonly Counts[]): Counts {
  return reports.map(countsOf).reduce(add, { read: 0, accepted: 0, rejected: 0, duplicate: 0 })
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
