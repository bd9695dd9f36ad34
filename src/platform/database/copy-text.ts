/** What a cell of a table may hold, before it is written as COPY text. An object is for a jsonb column. */
export type Cell = string | number | boolean | null | readonly string[] | { readonly [name: string]: string }

const SPECIAL = /[\\\n\r\t]/
const ALL_SPECIAL = /[\\\n\r\t]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One row in the text format of COPY. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map(copyCell).join('\t')}\n`
}

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  if (typeof cell !== 'object') return String(cell)
  return escaped(isList(cell) ? arrayLiteral(cell) : JSON.stringify(cell))
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (special) => ESCAPES[special] ?? special) : text
}

function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

function isList(cell: Cell): cell is readonly string[] {
  return Array.isArray(cell)
}
