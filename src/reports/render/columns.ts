import type { ReportTable } from '../model.ts'

/** In letters: what the margins of a cell take. */
const CELL_MARGIN = 3
/** How many letters a line of a table has room for. */
const LINE = 84
/** Letters of a head are bold, and so wider. */
const BOLD = 1.2

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
  let longest = longestWord(name) * BOLD
  let length = name.length * BOLD
  for (const row of rows) {
    const text = row[place] ?? ''
    longest = Math.max(longest, longestWord(text))
    length = Math.max(length, text.length)
  }
  return { least: CELL_MARGIN + longest, more: Math.max(0, Math.min(length, 30) - longest) }
}

function longestWord(text: string): number {
  return text.split(' ').reduce((most, word) => Math.max(most, word.length), 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
