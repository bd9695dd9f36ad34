import { plural } from '../../kernel/sentence.ts'
import type { PackTable } from './model.ts'

/** How many rows are the only one with what they hold beside their first column, which is a reference. */
export function countUnique({ rows }: PackTable): number {
  const keys = rows.map((row) => JSON.stringify(row.slice(1)))
  return keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)).length
}

/** What a list with a row for each child gives away; null where every row is like another. */
export function rowsPointToChildren(table: PackTable): string | null {
  const unique = countUnique(table)
  if (unique === 0) return null
  const rows = plural(table.rows.length, 'row', 'rows')
  return `list.csv: ${unique} of ${table.rows.length} ${rows} ${plural(unique, 'is', 'are')} the only one with what it says. Whoever knows the teams may recognise a child.`
}
