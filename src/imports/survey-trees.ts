import { jsonRows, JsonRefused } from './reading/json.ts'
import type { Look } from './reading/look.ts'
import { addHeaders, CENSUS, cellsOf, CHILDREN_API, type Headers, type TreeRow } from './reading/shape.ts'
import { xmlRows, XmlRefused } from './reading/xml.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import type { RawRow } from './rows.ts'
import { JSON_NO_ROWS, strayText, TREE_TOO_WIDE, XML_UNKNOWN } from './words.ts'

/** One kind of element of a document, as the rows of a sheet. */
export interface TreeSheet {
  readonly sheet: string
  readonly headers: readonly string[]
  readonly note: string | null
  readonly rows: () => AsyncIterable<readonly RawRow[]>
}

type Surveyed = Result<readonly TreeSheet[], string>

/** Reads an XML from end to end: what kinds of rows it holds, and that it is sound to its last tag. */
export async function surveyXml(path: string, { encoding }: Look): Promise<Surveyed> {
  const headers: Headers = new Map()
  const stray: number[] = []
  try {
    for await (const { rows, strayLines } of xmlRows(path, encoding, CENSUS)) {
      if (stray.length === 0) stray.push(...strayLines.slice(0, 1))
      if (!rows.every((row) => addHeaders(headers, row))) return no(TREE_TOO_WIDE)
    }
  } catch (fault) {
    if (fault instanceof XmlRefused) return no(fault.message)
    throw fault
  }
  if (headers.size === 0) return no(XML_UNKNOWN)
  const note = stray[0] === undefined ? null : strayText(stray[0])
  return ok(
    sheetsOf(headers, CENSUS.rows, note, (element, names) => batchesOfXml(path, encoding, element, names)),
  )
}

async function* batchesOfXml(
  path: string,
  encoding: Look['encoding'],
  element: string,
  headers: readonly string[],
): AsyncGenerator<readonly RawRow[]> {
  for await (const { rows } of xmlRows(path, encoding, CENSUS)) yield rawRows(rows, element, headers)
}

/** Reads a JSON from end to end: what kinds of rows it holds, and that it is sound to its last sign. */
export async function surveyJson(path: string, { encoding }: Look): Promise<Surveyed> {
  const headers: Headers = new Map()
  try {
    for await (const row of jsonRows(path, encoding, CHILDREN_API))
      if (!addHeaders(headers, row)) return no(TREE_TOO_WIDE)
  } catch (fault) {
    if (fault instanceof JsonRefused) return no(fault.message)
    throw fault
  }
  if (headers.size === 0) return no(JSON_NO_ROWS)
  const batches = (element: string, names: readonly string[]) => batchesOfJson(path, encoding, element, names)
  return ok(sheetsOf(headers, CHILDREN_API.rows, null, batches))
}

// The document is read again for each kind of row.
async function* batchesOfJson(
  path: string,
  encoding: Look['encoding'],
  element: string,
  headers: readonly string[],
): AsyncGenerator<readonly RawRow[]> {
  let batch: TreeRow[] = []
  for await (const row of jsonRows(path, encoding, CHILDREN_API)) {
    if (row.element === element) batch.push(row)
    if (batch.length < BATCH_ROWS) continue
    yield rawRows(batch, element, headers)
    batch = []
  }
  yield rawRows(batch, element, headers)
}

const BATCH_ROWS = 5000

function sheetsOf(
  headers: Headers,
  rows: Readonly<Record<string, unknown>>,
  note: string | null,
  batches: (element: string, headers: readonly string[]) => AsyncIterable<readonly RawRow[]>,
): readonly TreeSheet[] {
  const elements = Object.keys(rows).filter((element) => headers.has(element))
  return elements.map((sheet, place) => {
    const names = [...(headers.get(sheet) ?? [])]
    return { sheet, headers: names, note: place === 0 ? note : null, rows: () => batches(sheet, names) }
  })
}

function rawRows(rows: readonly TreeRow[], element: string, headers: readonly string[]): readonly RawRow[] {
  return rows
    .filter((row) => row.element === element)
    .map((row) => ({ number: row.number, cells: cellsOf(row, headers), brokenLines: 0 }))
}
