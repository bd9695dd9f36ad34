import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import ExcelJS from 'exceljs'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

const LOCAL_BYTES = 30
const DEFLATED = 8

/** The text of one part of a workbook, in pieces that never cut a character. */
export function partText(archive: Buffer, { offset, packedBytes, method }: ZipEntry): Readable {
  const from = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const packed = Readable.from([archive.subarray(from, from + packedBytes)])
  const bytes = method === DEFLATED ? packed.pipe(createInflateRaw()) : packed
  return bytes.setEncoding('utf8')
}

/**
 * What exceljs reads a part with. Its own reader takes the parts as they lie in the file: there it loses sheets and
 * texts of every workbook that Excel itself wrote (tried; exceljs issues 683, 2790, 3064), so we hand them over in order.
 */
interface PartReaders {
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[]
  readonly model?: { readonly sheets?: readonly { readonly name: string; readonly rId: string }[] }
  readonly _parseRels: (part: Readable) => Promise<void>
  readonly _parseWorkbook: (part: Readable) => Promise<void>
  readonly _parseStyles: (part: Readable) => Promise<void>
  readonly _parseSharedStrings: (part: Readable) => AsyncIterable<unknown>
  readonly _parseWorksheet: (
    part: Readable,
    id: number,
  ) => Iterable<{ readonly value: AsyncIterable<ExcelJS.Row> }>
}

/** A workbook whose sheets can be read one by one, as often as needed. */
export interface OpenWorkbook {
  readonly sheets: readonly string[]
  readonly rows: (sheet: string) => AsyncIterable<ExcelJS.Row>
}

const OPTIONS = {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
} as const

/** Opens a workbook that was found to be sound. */
export async function openWorkbook(path: string, archive: Buffer): Promise<OpenWorkbook> {
  const readers = new ExcelJS.stream.xlsx.WorkbookReader(path, OPTIONS) as unknown as PartReaders
  const entries = new Map(readDirectory(archive)?.entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const part = (name: string) => {
    const entry = entries.get(name.toLowerCase())
    return entry === undefined ? null : partText(archive, entry)
  }
  await readCommonParts(readers, part)
  const targets = new Map(readers.workbookRels?.map(({ Id, Target }) => [Id, partNameOf(Target)]))
  const sheets = (readers.model?.sheets ?? []).map(({ name, rId }) => ({
    name,
    part: targets.get(rId) ?? '',
  }))
  return {
    sheets: sheets.map(({ name }) => name),
    rows: (name) => rowsOf(readers, part(sheets.find((sheet) => sheet.name === name)?.part ?? '')),
  }
}

async function readCommonParts(readers: PartReaders, part: (name: string) => Readable | null): Promise<void> {
  const [rels, workbook] = [part('xl/_rels/workbook.xml.rels'), part('xl/workbook.xml')]
  const [styles, texts] = [part('xl/styles.xml'), part('xl/sharedStrings.xml')]
  if (rels) await readers._parseRels(rels)
  if (workbook) await readers._parseWorkbook(workbook)
  if (styles) await readers._parseStyles(styles)
  if (texts) await drain(readers._parseSharedStrings(texts))
}

// The texts are kept by the reader itself and come out of nowhere.
async function drain(events: AsyncIterable<unknown>): Promise<void> {
  const iterator = events[Symbol.asyncIterator]()
  while (!(await iterator.next()).done) continue
}

async function* rowsOf(readers: PartReaders, part: Readable | null): AsyncGenerator<ExcelJS.Row> {
  if (part === null) return
  for (const { value } of readers._parseWorksheet(part, 1)) yield* value
}

/** A part is named from the workbook's folder, or from the top where it begins with a stroke. */
function partNameOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
