import type { RowProblem } from './model.ts'
import type { Matched } from './headers.ts'
import type { Table } from './table.ts'
import { BLANK, KEY_TWICE, NO_HEADER_ABOVE, badQuote } from './words.ts'

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
  | { readonly kind: 'same'; readonly raw: RawRow }
  | { readonly kind: 'bad'; readonly raw: RawRow; readonly problems: readonly RowProblem[] }

/** Where a row's key stood before in the file, as a short digest of what it said then. */
export type Seen = Map<string, number>

/** Reads one row by the table's columns, and tells whether its key stood in the file before. */
export function siftRow(
  raw: RawRow,
  { table, places }: Matched,
  headers: readonly string[],
  seen: Seen,
): SiftedRow {
  const whole = wholeRowProblem(raw, headers)
  if (whole !== null) return { kind: 'bad', raw, problems: [whole] }
  const { row, problems } = readCells(raw, table, places)
  const problem = problems.length > 0 ? null : (table.check?.(row) ?? null)
  if (problem !== null) return { kind: 'bad', raw, problems: [problem] }
  return problems.length > 0 ? { kind: 'bad', raw, problems } : compareWithSeen(raw, row, table, seen)
}

function wholeRowProblem({ cells, brokenLines }: RawRow, headers: readonly string[]): RowProblem | null {
  if (brokenLines > 0) return { column: null, reason: badQuote(brokenLines) }
  const isStray = cells.some((cell, place) => !headers[place] && !isBlank(cell))
  return isStray ? { column: null, reason: NO_HEADER_ABOVE } : null
}

function readCells({ cells }: RawRow, { columns }: Table, places: ReadonlyMap<string, number>) {
  const row: Record<string, unknown> = {}
  const problems: RowProblem[] = []
  for (const [name, { need, read }] of Object.entries(columns)) {
    const written = cells[places.get(name) ?? -1]?.trim() ?? ''
    row[name] = null
    if (!isBlank(written)) {
      const value = read(written)
      if (value.ok) row[name] = value.value
      else problems.push({ column: name, reason: value.problem })
    } else if (need === 'filled') problems.push({ column: name, reason: BLANK })
  }
  return { row, problems }
}

function compareWithSeen(raw: RawRow, row: unknown, table: Table, seen: Seen): SiftedRow {
  const key = ownCopy(table.key(row))
  const digest = digestOf(raw.cells)
  const before = seen.get(key)
  if (before === undefined) {
    seen.set(key, digest)
    return { kind: 'good', raw, row }
  }
  if (before === digest) return { kind: 'same', raw }
  return {
    kind: 'bad',
    raw,
    problems: [{ column: Object.keys(table.columns)[0] ?? null, reason: KEY_TWICE }],
  }
}

/** A blank cell; databases that export to CSV write NULL for one. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell === 'NULL' || cell.trim() === ''
}

// A text cut out of a file keeps the whole piece of the file in memory for as long as it is kept itself.
function ownCopy(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** FNV-1a in 31 bits, which the engine keeps without an object for each of a million rows. */
function digestOf(cells: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const cell of cells) {
    const written = cell.trim()
    for (let at = 0; at < written.length; at += 1) hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  return hash & 0x7fffffff
}
