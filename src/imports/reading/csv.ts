import Papa from 'papaparse'
import type { RawRow } from '../rows.ts'
import { decoderOf, type Encoding } from './encoding.ts'
import { piecesOf } from './pieces.ts'

const PIECE_BYTES = 1 << 18
/** A record that goes on for longer than this is none: a quotation mark was never closed. */
const LONGEST_RECORD = 4 << 20

/** The rows of a CSV file in batches, the header among them; memory stays the same however long the file is. */
export async function* csvRows(path: string, encoding: Encoding): AsyncGenerator<readonly RawRow[]> {
  let parser: Papa.Parser | null = null
  let [left, number, lostLines] = ['', 0, 0]
  for await (const { text, isLast } of textsOf(path, encoding)) {
    left += text
    if (lostLines > 0 || left.length > LONGEST_RECORD + PIECE_BYTES) {
      lostLines += linesIn(left)
      left = ''
      continue
    }
    parser ??= parserFor(left)
    const { rows, rest } = cut(parser, left, number, isLast)
    yield rows
    number += rows.length
    left = rest
  }
  if (lostLines > 0) yield [{ number: number + 1, cells: [], brokenLines: 1 + lostLines }]
}

async function* textsOf(path: string, encoding: Encoding) {
  const decode = decoderOf(encoding)
  for await (const piece of piecesOf(path, PIECE_BYTES)) yield { text: decode(piece), isLast: false }
  yield { text: decode(null), isLast: true }
}

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/** The whole records of a text, and what follows the last of them, which the next piece may complete. */
function cut(parser: Papa.Parser, text: string, before: number, isLast: boolean) {
  if (text === '') return { rows: [], rest: '' }
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Parsed
  const broken = new Set(errors.map(({ row }) => row))
  const rows = data.map((cells, index): RawRow => {
    const brokenLines = broken.has(index) ? 1 + linesIn(cells.join('')) : 0
    return { number: before + index + 1, cells, brokenLines }
  })
  return { rows, rest: isLast ? '' : text.slice(meta.cursor) }
}

function parserFor(start: string): Papa.Parser {
  const newline = (/\r\n|\n|\r/.exec(start)?.[0] ?? '\n') as '\n'
  const header = start.split(newline, 1)[0] ?? ''
  return new Papa.Parser({ delimiter: delimiterOf(header), newline })
}

/** Excel writes a semicolon or a tab where its country or its menu says so. */
function delimiterOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: unquoted.split(mark).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
