import { readFile } from 'node:fs/promises'
import type ExcelJS from 'exceljs'
import type { RawRow } from '../rows.ts'
import { textOfCell } from './workbook-cell.ts'
import { openWorkbook, type OpenWorkbook } from './workbook-parts.ts'

const BATCH_ROWS = 5000

export interface WorkbookSheet {
  readonly name: string
  /** The first row that holds anything. */
  readonly header: readonly string[]
  /** All rows in batches, the header among them, numbered as Excel numbers them; may be asked for again. */
  readonly rows: () => AsyncIterable<readonly RawRow[]>
}

/** The sheets of a workbook that hold anything. */
export async function sheetsOf(path: string): Promise<readonly WorkbookSheet[]> {
  const workbook = await openWorkbook(path, await readFile(path))
  const found: WorkbookSheet[] = []
  for (const name of workbook.sheets) {
    const header = await headerOf(workbook, name)
    if (header !== null) found.push({ name, header, rows: () => batchesOf(workbook, name) })
  }
  return found
}

async function headerOf(workbook: OpenWorkbook, name: string): Promise<readonly string[] | null> {
  for await (const row of workbook.rows(name)) {
    const cells = cellsOf(row)
    if (cells.some((cell) => cell.trim() !== '')) return cells
  }
  return null
}

async function* batchesOf(workbook: OpenWorkbook, name: string): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = []
  for await (const row of workbook.rows(name)) {
    batch.push({ number: row.number, cells: cellsOf(row), brokenLines: 0 })
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  yield batch
}

function cellsOf(row: ExcelJS.Row): readonly string[] {
  const values = row.values as readonly unknown[]
  return Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => textOfCell(values[index + 1]))
}
