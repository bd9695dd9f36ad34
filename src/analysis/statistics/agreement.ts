import type { Share } from './share.ts'

/**
 * How two auditors judged the same cases: the row is the first one's category, the column the second one's. It has
 * a row and a column for every category that was on offer, used or not.
 */
export type AgreementTable = readonly (readonly number[])[]

/** In how many of the cases both judged alike. */
export function agreedShare(table: AgreementTable): Share {
  return { count: sum(table.map((row, category) => row[category] ?? 0)), of: sum(table.map(sum)) }
}

/** Cohen's kappa, or null where chance alone would make both agree on everything. */
export function cohenKappa(table: AgreementTable): number | null {
  const { of } = agreedShare(table)
  const { first, second } = totalsOf(table)
  const byChance = sum(first.map((count, category) => (count / of) * ((second[category] ?? 0) / of)))
  return beyondChance(table, byChance)
}

/** Gwet's AC1, which stays steady where nearly all cases fall in one category; null with fewer than two on offer. */
export function gwetAc1(table: AgreementTable): number | null {
  const { of } = agreedShare(table)
  const { first, second } = totalsOf(table)
  const means = first.map((count, category) => (count + (second[category] ?? 0)) / (2 * of))
  return beyondChance(table, sum(means.map((mean) => mean * (1 - mean))) / (table.length - 1))
}

function beyondChance(table: AgreementTable, byChance: number): number | null {
  const { count, of } = agreedShare(table)
  if (of === 0 || !(byChance < 1)) return null
  return (count / of - byChance) / (1 - byChance)
}

function totalsOf(table: AgreementTable): { first: number[]; second: number[] } {
  const second = table.map((_, category) => sum(table.map((row) => row[category] ?? 0)))
  return { first: table.map(sum), second }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
