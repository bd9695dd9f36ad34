import type { Matched } from './headers.ts'
import type { Read, RowProblem } from './model.ts'
import { digestOf } from './seen/key-hash.ts'
import type { Seen, SeenBefore } from './seen/seen.ts'
import type { Table } from './table.ts'
import { NO_TOMBSTONES, problemWithPurged, type Tombstones } from './purge/rules.ts'
import { BLANK, KEY_TWICE, NO_HEADER_ABOVE, NUL_INSIDE, badQuote } from './words.ts'

/** A row as it came: its number as a spreadsheet shows it (the header is 1), and the text of its cells. */
export interface RawRow {
  readonly number: number
  readonly cells: readonly string[]
  /** How many lines ran together because of a quotation mark; 0 when all is well. */
  readonly brokenLines: number
}

/** A row that was understood, or what is wrong with it. */
export type SiftedRow =
  | { readonly kind: 'good'; readonly raw: RawRow; readonly row: unknown }
  | { readonly kind: 'same'; readonly raw: RawRow; readonly key: string }
  | {
      readonly kind: 'bad'
      readonly raw: RawRow
      readonly problems: readonly RowProblem[]
      /** The key of the record that the row is about, as far as it can be read; null where it cannot. */
      readonly key: string | null
    }

/** Reads rows by the table's columns, and tells of each whether its key stood in the file before. */
export async function siftRows(
  raws: readonly RawRow[],
  { table, places }: Matched,
  headers: readonly string[],
  seen: Seen,
  tombstones: Tombstones = NO_TOMBSTONES,
): Promise<readonly SiftedRow[]> {
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    ...{ name, place: places.get(name) ?? -1 },
    ...{ isFilled: column.need === 'filled', read: column.read },
  }))
  const read = raws.map((raw) => readRow(raw, table, columns, headers))
  const good = read.filter(isGood)
  const before = await seen(
    good.map(({ raw, row }) => ({ key: table.key(row), digest: digestOf(raw.cells) })),
  )
  let next = 0
  return read.map((each) => (isGood(each) ? judged(each, before[next++] ?? 'new', table, tombstones) : each))
}

/** A row that was understood. */
export type GoodRow = Extract<SiftedRow, { kind: 'good' }>

export function isGood(sifted: SiftedRow): sifted is GoodRow {
  return sifted.kind === 'good'
}

function judged(
  good: GoodRow,
  before: SeenBefore,
  { columns, key }: Table,
  tombstones: Tombstones,
): SiftedRow {
  const { raw, row } = good
  const purged = tombstones.size === 0 ? null : problemWithPurged(key(row), row, tombstones)
  if (purged !== null) return { kind: 'bad', raw, problems: [purged], key: key(row) }
  if (before === 'new') return good
  if (before === 'same') return { kind: 'same', raw, key: key(row) }
  return { kind: 'bad', raw, problems: [problemWithKey({ columns }, KEY_TWICE)], key: key(row) }
}

/** What is wrong with a row because of its key, which as a rule is its first column. */
export function problemWithKey({ columns }: Pick<Table, 'columns'>, reason: string): RowProblem {
  return { column: Object.keys(columns)[0] ?? null, reason }
}

/** The key of a row of which some cells cannot be read, where it is made of the others. */
function keyBeside(problems: readonly RowProblem[], row: object, { key }: Table): string | null {
  const unread = new Set(problems.map(({ column }) => column))
  const readable = new Proxy(row, {
    get: (_, name) => {
      if (unread.has(String(name))) throw new RangeError('not readable')
      return Reflect.get(row, name) as unknown
    },
  })
  try {
    return key(readable) || null
  } catch {
    return null
  }
}

interface PlacedColumn {
  readonly name: string
  readonly place: number
  readonly isFilled: boolean
  readonly read: Read<unknown>
}

function readRow(
  raw: RawRow,
  table: Table,
  columns: readonly PlacedColumn[],
  headers: readonly string[],
): SiftedRow {
  const whole = wholeRowProblem(raw, headers)
  if (whole !== null) return { kind: 'bad', raw, problems: [whole], key: null }
  const { row, problems } = readCells(raw, columns)
  if (problems.length > 0) return { kind: 'bad', raw, problems, key: keyBeside(problems, row, table) }
  const problem = table.check?.(row) ?? null
  return problem === null
    ? { kind: 'good', raw, row }
    : { kind: 'bad', raw, problems: [problem], key: table.key(row) }
}

function wholeRowProblem({ cells, brokenLines }: RawRow, headers: readonly string[]): RowProblem | null {
  if (brokenLines > 0) return { column: null, reason: badQuote(brokenLines) }
  if (cells.some((cell) => cell.includes('\0'))) return { column: null, reason: NUL_INSIDE }
  const isStray = cells.some((cell, place) => !headers[place] && !isBlank(cell))
  return isStray ? { column: null, reason: NO_HEADER_ABOVE } : null
}

function readCells({ cells }: RawRow, columns: readonly PlacedColumn[]) {
  const row: Record<string, unknown> = {}
  const problems: RowProblem[] = []
  for (const { name, place, isFilled, read } of columns) {
    const written = cells[place]?.trim() ?? ''
    row[name] = null
    if (!isBlank(written)) {
      const value = read(written)
      if (value.ok) row[name] = value.value
      else problems.push({ column: name, reason: value.problem })
    } else if (isFilled) problems.push({ column: name, reason: BLANK })
  }
  return { row, problems }
}

/** A blank cell; databases that export to CSV write NULL for one. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell === 'NULL' || cell.trim() === ''
}
