import { widthOf } from '../../platform/pictures/index.ts'
import type { ReportTable } from '../model.ts'

// In the size of the letters: a line of a table on a sheet, and what the margins of a cell take of it.
const LINE = 42
export const CELL_MARGIN = 0.95
/** A text that is longer does not ask for more room. */
const LONG = 18

/** Each column's share of the width: room for its longest word, and then as its longest text asks for. Together one. */
export function columnShares({ head, rows }: Pick<ReportTable, 'head' | 'rows'>): number[] {
  const columns = head.map((name, place) => wantOf(name, rows, place))
  const least = sumOf(columns.map((column) => column.least))
  const more = sumOf(columns.map((column) => column.more))
  const room = Math.max(0, Math.min(LINE - least, more))
  const widths = columns.map((column) => column.least + (more === 0 ? 0 : (room * column.more) / more))
  const all = sumOf(widths)
  return widths.map((width) => width / all)
}

interface Want {
  /** For the longest word, which does not break. */
  readonly least: number
  /** What a text of many words asks for beyond that. */
  readonly more: number
}

function wantOf(name: string, rows: ReportTable['rows'], place: number): Want {
  let longest = longestWord(name, true)
  let length = widthOf(name, 1, true)
  for (const row of rows) {
    const text = row[place] ?? ''
    const width = widthOf(text, 1)
    // Its longest word is not longer than the whole of it.
    if (width > longest) longest = Math.max(longest, longestWord(text))
    if (width > length) length = width
  }
  return { least: CELL_MARGIN + longest, more: Math.max(0, Math.min(length, LONG) - longest) }
}

function longestWord(text: string, isBold = false): number {
  return text.split(' ').reduce((most, word) => Math.max(most, widthOf(word, 1, isBold)), 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
