import type { Problem } from '../../kernel/refusal.ts'
import { plainHeader, type RememberedMatch } from '../headers.ts'
import type { Table } from '../table.ts'

/** The field of the form in which a header is chosen for our column. */
export function fieldOf(column: string): string {
  return `column-${column}`
}

/** What is wrong with a match: a column that must be there has none, or two columns share one. */
export function problemsWithMatch(
  { columns }: Table,
  headers: readonly string[],
  matches: Readonly<Record<string, string>>,
): readonly Problem[] {
  const known = new Set(headers)
  return Object.entries(columns).flatMap(([column, { need, names }]) => {
    const header = matches[column] ?? ''
    const field = fieldOf(column)
    if (header === '') {
      return need === 'optional'
        ? []
        : [{ field, sentence: `Choose the column of your file that holds ${names[0]}` }]
    }
    if (!known.has(header)) return [{ field, sentence: 'Choose a column of your file' }]
    const shared = Object.keys(matches).find((other) => other !== column && matches[other] === header)
    return shared === undefined
      ? []
      : [{ field, sentence: `Choose another column: ${header} is chosen twice` }]
  })
}

/** The headers that probably belong to our columns: by their names, or as somebody matched them in another file. */
export function proposeMatch(
  { columns, target }: Table,
  headers: readonly string[],
  remembered: readonly RememberedMatch[],
): Readonly<Record<string, string>> {
  const own = remembered.filter((match) => match.target === target)
  const proposed = Object.entries(columns).map(([column, { names }]) => {
    const before = own.flatMap(({ matches }) => matches[column] ?? [])
    const wanted = new Set([...before, ...names].map(plainHeader))
    return [column, headers.find((header) => wanted.has(plainHeader(header))) ?? ''] as const
  })
  return Object.fromEntries(proposed)
}
