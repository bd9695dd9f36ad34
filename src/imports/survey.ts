import { csvRows } from './reading/csv.ts'
import { lookAt, type Look } from './reading/look.ts'
import { problemWithZip } from './reading/unzip-budget.ts'
import { sheetsOf } from './reading/workbook.ts'
import { surveyJson, surveyXml } from './survey-trees.ts'
import type { FileToTake } from './model.ts'
import { isBlank, type RawRow } from './rows.ts'
import { EMPTY, NOT_A_TABLE, NOT_UTF8, OLD_WORKBOOK, ZIP_BROKEN } from './words.ts'

/** A CSV file, one sheet of a workbook or one kind of element of a document, before its rows are read. */
export interface Sheet {
  readonly file: string
  readonly sheet: string | null
  readonly sha256: string
  readonly headers: readonly string[]
  /** What to say of the file although it can be read. */
  readonly note: string | null
  /** Why it cannot be read; then it has no rows. */
  readonly refusal: string | null
  /** Its rows without the header, in batches; may be asked for again. */
  readonly rows: () => AsyncIterable<readonly RawRow[]>
}

/** Finds out what a file holds: one sheet for a CSV file, each that holds anything for a workbook or document. */
export async function surveyFile({ name, path }: FileToTake): Promise<readonly Sheet[]> {
  const look = await lookAt(path)
  const refused = (refusal: string) => [{ ...sheetOf(name, look), refusal }]
  if (look.kind === 'csv') return surveyCsv(name, path, look)
  if (look.kind === 'xml' || look.kind === 'json') {
    const found = await (look.kind === 'xml' ? surveyXml : surveyJson)(path, look)
    return found.ok
      ? found.value.map((sheet) => ({ ...sheetOf(name, look), ...sheet }))
      : refused(found.problem)
  }
  if (look.kind !== 'workbook') return refused(REFUSALS[look.kind])
  const problem = await problemWithZip(path)
  return problem === null ? surveyWorkbook(name, path, look) : refused(problem)
}

const REFUSALS = { empty: EMPTY, oldWorkbook: OLD_WORKBOOK, neither: NOT_A_TABLE }

function sheetOf(file: string, { sha256 }: Look): Sheet {
  return { file, sheet: null, sha256, headers: [], note: null, refusal: null, rows: noRows }
}

async function* noRows(): AsyncGenerator<readonly RawRow[]> {}

async function surveyCsv(name: string, path: string, look: Look): Promise<readonly Sheet[]> {
  const note = look.encoding === 'windows-1252' ? NOT_UTF8 : null
  const all = () => csvRows(path, look.encoding)
  const headers = await firstFilled(all())
  const refusal = headers === null ? EMPTY : null
  return [{ ...sheetOf(name, look), headers: headers ?? [], note, refusal, rows: () => withoutHeader(all()) }]
}

async function surveyWorkbook(name: string, path: string, look: Look): Promise<readonly Sheet[]> {
  try {
    const found = await sheetsOf(path)
    if (found.length === 0) return [{ ...sheetOf(name, look), refusal: EMPTY }]
    return found.map(({ name: sheet, header, rows }) => ({
      ...sheetOf(name, look),
      ...{ sheet, headers: header.map(trimmed), rows: () => withoutHeader(rows()) },
    }))
  } catch {
    return [{ ...sheetOf(name, look), refusal: ZIP_BROKEN }]
  }
}

/** The header is the first row that holds anything. */
async function firstFilled(batches: AsyncIterable<readonly RawRow[]>): Promise<readonly string[] | null> {
  for await (const batch of batches) {
    const found = batch.find(isFilled)
    if (found) return isHeader(found) ? found.cells.map(trimmed) : null
  }
  return null
}

function isHeader({ cells, brokenLines }: RawRow): boolean {
  return brokenLines === 0 && !cells.some((cell) => cell.includes('\0'))
}

async function* withoutHeader(batches: AsyncIterable<readonly RawRow[]>): AsyncGenerator<readonly RawRow[]> {
  let isPast = false
  for await (const batch of batches) {
    const filled = batch.filter(isFilled)
    yield isPast ? filled : filled.slice(1)
    isPast ||= filled.length > 0
  }
}

/** A row that holds nothing is no row: spreadsheets write such rows after their last. */
function isFilled({ cells, brokenLines }: RawRow): boolean {
  return brokenLines > 0 || cells.some((cell) => !isBlank(cell))
}

function trimmed(header: string): string {
  return header.trim()
}
