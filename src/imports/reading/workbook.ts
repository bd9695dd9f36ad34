import ExcelJS from 'exceljs'
import type { RawRow } from '../rows.ts'
import { textOfCell } from './workbook-cell.ts'

const BATCH_ROWS = 5000

/** The names of a workbook's sheets, with the first row of each that holds anything. */
export async function sheetHeaders(
  path: string,
): Promise<readonly { readonly sheet: string; readonly header: readonly string[] }[]> {
  const found = []
  for await (const sheet of openWorkbook(path)) {
    let header: readonly string[] = []
    for await (const row of sheet) if (header.length === 0) header = cellsOf(row)
    if (header.length > 0) found.push({ sheet: nameOf(sheet), header })
  }
  return found
}

/** The rows of one sheet in batches, the header among them, numbered as Excel numbers them. */
export async function* sheetRows(path: string, name: string): AsyncGenerator<readonly RawRow[]> {
  for await (const sheet of openWorkbook(path)) {
    if (nameOf(sheet) === name) yield* rowsOf(sheet)
  }
}

async function* rowsOf(sheet: Sheet): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = []
  for await (const row of sheet) {
    batch.push({ number: row.number, cells: cellsOf(row), brokenLines: 0 })
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  yield batch
}

type Sheet = ExcelJS.stream.xlsx.WorksheetReader

function openWorkbook(path: string): AsyncIterable<Sheet> {
  return new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
}

function cellsOf(row: ExcelJS.Row): readonly string[] {
  const values = row.values as readonly unknown[]
  return Array.from({ length: Math.max(0, values.length - 1) }, (_, index) => textOfCell(values[index + 1]))
}

// The library's types do not know that a sheet that is read as a stream has a name.
function nameOf(sheet: Sheet): string {
  return String((sheet as unknown as { readonly name?: string }).name ?? '')
}
