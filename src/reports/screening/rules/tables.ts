import { LARGEST_SMALL_COUNT } from '../../suppression/model.ts'
import type { Audience, ReportTable } from '../../model.ts'

/** What a table shows that could point to a child. */
export interface TableSpot {
  readonly kind: 'uniqueRows' | 'smallCount'
  readonly words: string
  readonly isToDecide: boolean
}

const TRAITS = [/^age$/i, /^team$/i, /outcome|grade/i]

/**
 * Rows that are the only one with their age and team, or with their outcome too; for the public also counts of 1 to 5.
 * The rows of a restricted report are for its readers: they are shown and need no decision. @source domain.md, disclosure
 */
export function spotsInTable(table: ReportTable, audience: Audience): TableSpot[] {
  return [...uniqueIn(table, audience), ...(audience === 'public' ? smallIn(table) : [])]
}

function uniqueIn({ head, rows }: ReportTable, audience: Audience): TableSpot[] {
  const columns = TRAITS.flatMap((trait) => {
    const column = head.findIndex((each) => trait.test(each))
    return column < 0 ? [] : [column]
  })
  const isOfChildren = columns.some((column) => /^(age|team)$/i.test(head[column] ?? ''))
  if (!isOfChildren || columns.length < 2) return []
  const counts = columns.slice(1).map((_, place) => aloneIn(rows, columns.slice(0, place + 2)))
  if (counts.every(({ alone }) => alone === 0)) return []
  const said = counts.map(
    ({ alone, by }) => `${alone} of ${rows.length} on ${by.map((at) => head[at]).join(', ')}`,
  )
  return [{ kind: 'uniqueRows', words: said.join('; '), isToDecide: audience !== 'restricted' }]
}

function aloneIn(rows: ReportTable['rows'], by: readonly number[]) {
  const keys = rows.map((row) => JSON.stringify(by.map((column) => row[column])))
  return { alone: keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)).length, by }
}

function smallIn({ rows }: ReportTable): TableSpot[] {
  return rows.flatMap(([name = '', ...cells]) =>
    cells
      .filter((cell) => /^\d+$/.test(cell) && Number(cell) > 0 && Number(cell) <= LARGEST_SMALL_COUNT)
      .map((cell): TableSpot => ({ kind: 'smallCount', words: `${name}: ${cell}`, isToDecide: true })),
  )
}
