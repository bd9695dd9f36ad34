import type { Bounds } from './clopper-pearson.ts'
import type { Share } from './share.ts'
import { studentPoint } from './student.ts'

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
  return beyondChance(table, chanceOfAc1(meansOf(table)))
}

function chanceOfAc1(means: readonly number[]): number {
  return sum(means.map((mean) => mean * (1 - mean))) / (means.length - 1)
}

/** How often each category was chosen, over both auditors. */
function meansOf(table: AgreementTable): number[] {
  const { of } = agreedShare(table)
  const { first, second } = totalsOf(table)
  return first.map((count, category) => (count + (second[category] ?? 0)) / (2 * of))
}

/**
 * Cohen's kappa for grades that have an order: two that are far apart weigh more than neighbours, in proportion to the
 * steps between them. Null with fewer than two grades on offer, or where chance alone would make both agree.
 */
export function weightedKappa(table: AgreementTable): number | null {
  const { of } = agreedShare(table)
  const cells = cellsOf(table)
  const byChance = sum(cells.map(({ steps, first, second }) => (steps * first * second) / of))
  return of === 0 || byChance === 0
    ? null
    : 1 - sum(cells.map(({ steps, count }) => steps * count)) / byChance
}

/**
 * The 95% interval of Gwet's AC1, with Student's distribution and the cases taken for draws from many; never above 1.
 * Null where AC1 is, and with fewer than two cases.
 * @source Gwet 2008, the variance of AC1
 */
export function gwetInterval(table: AgreementTable): Bounds | null {
  const { of } = agreedShare(table)
  const ac1 = gwetAc1(table)
  if (ac1 === null || of < 2) return null
  const half = studentPoint(of - 1) * Math.sqrt(varianceOfAc1(table, ac1))
  return { low: Math.max(-1, ac1 - half), high: Math.min(1, ac1 + half) }
}

/** How far each case by itself would move AC1: the square of it, over all cases. */
function varianceOfAc1(table: AgreementTable, ac1: number): number {
  const { of } = agreedShare(table)
  const byChance = chanceOfAc1(meansOf(table))
  const squares = cellsOf(table).map(({ count, steps, mean }) => {
    const own = ((steps === 0 ? 1 : 0) - byChance) / (1 - byChance)
    const chance = (1 - mean) / (table.length - 1)
    return count * (own - (2 * (1 - ac1) * (chance - byChance)) / (1 - byChance) - ac1) ** 2
  })
  return sum(squares) / (of * (of - 1))
}

function beyondChance(table: AgreementTable, byChance: number): number | null {
  const { count, of } = agreedShare(table)
  if (of === 0 || !(byChance < 1)) return null
  return (count / of - byChance) / (1 - byChance)
}

interface Cell {
  readonly count: number
  /** How far apart the two judgements of the cell are. */
  readonly steps: number
  /** How often the first auditor chose the one, and the second the other. */
  readonly first: number
  readonly second: number
  /** How often the two categories were chosen by either, in the mean of both. */
  readonly mean: number
}

function cellsOf(table: AgreementTable): Cell[] {
  const { first, second } = totalsOf(table)
  const means = meansOf(table)
  const at = (counts: readonly number[], category: number) => counts[category] ?? 0
  return table.flatMap((counts, row) =>
    counts.map((count, column) => ({
      count,
      steps: Math.abs(row - column),
      first: at(first, row),
      second: at(second, column),
      mean: (at(means, row) + at(means, column)) / 2,
    })),
  )
}

function totalsOf(table: AgreementTable): { first: number[]; second: number[] } {
  const second = table.map((_, category) => sum(table.map((row) => row[category] ?? 0)))
  return { first: table.map(sum), second }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
