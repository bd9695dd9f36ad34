import { addValue, type Shape, type TreeRow } from './shape.ts'

/** What was read of a document since the last piece. */
export interface XmlPiece {
  readonly rows: readonly TreeRow[]
  /** The lines on which text stands that belongs to no element of its own. */
  readonly strayLines: readonly number[]
}

interface OpenElement {
  readonly name: string
  readonly line: number
  /** The values of the row that begins here; null for an element that is no row. */
  readonly values: Map<string, string> | null
  text: string
  hasChildren: boolean
}

export interface Elements {
  /** False when the document is built deeper than any that is known. */
  readonly open: (name: string, line: number) => boolean
  readonly text: (text: string, line: number) => void
  readonly close: () => void
  /** The rows that closed since the last time. */
  readonly taken: () => XmlPiece
}

const DEEPEST = 64

/** Follows the tags of a document and makes rows of the elements that are rows. */
export function openElements({ rows: shapes }: Shape): Elements {
  const stack: OpenElement[] = []
  let rows: TreeRow[] = []
  let strayLines: number[] = []
  return {
    open: (written, line) => {
      const above = stack.at(-1)
      if (above) above.hasChildren = true
      const name = written.replace(/^.*:/, '')
      stack.push({
        name,
        line,
        values: Object.hasOwn(shapes, name) ? new Map() : null,
        text: '',
        hasChildren: false,
      })
      return stack.length <= DEEPEST
    },
    text: (text, line) => {
      const here = stack.at(-1)
      if (here === undefined || text.trim() === '') return
      here.text += text
      if (here.hasChildren) strayLines.push(line - (text.trimStart().split('\n').length - 1))
    },
    close: () => {
      const closed = stack.pop()
      if (closed === undefined) return
      if (!closed.hasChildren) keepValue(closed, stack)
      if (closed.values) rows.push(rowOf(closed, stack, shapes[closed.name] ?? []))
    },
    taken: () => {
      const piece = { rows, strayLines }
      rows = []
      strayLines = []
      return piece
    },
  }
}

/** An element without others in it is a value: of itself where it is a row, else of the row around it. */
function keepValue({ name, text, values }: OpenElement, above: readonly OpenElement[]): void {
  const row = values ?? above.findLast((element) => element.values !== null)?.values
  if (row) addValue(row, name, text.trim())
}

function rowOf(
  { name, line, values }: OpenElement,
  above: readonly OpenElement[],
  taken: readonly string[],
): TreeRow {
  const inherited = taken.map((from) => {
    const holder = above.findLast((element) => element.values?.has(from) === true)
    return [from, holder?.values?.get(from) ?? ''] as const
  })
  return { element: name, number: line, values: new Map([...inherited, ...(values ?? [])]) }
}
