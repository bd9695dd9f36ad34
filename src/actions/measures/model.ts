import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'

/** What can be read off a round: an answer of the tool, grades, urgent follow-ups; a standard on its whole list. */
export const MEASURE_KINDS = ['answer', 'grade', 'followUps', 'standard'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const DIRECTIONS = ['more', 'fewer'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What should be seen in a round: which question, which of its answers count, and whether more or fewer are wanted. */
export interface Wanted {
  readonly kind: MeasureKind
  readonly topic: string | null
  readonly question: string | null
  /** The answers, or the grades, that count. */
  readonly choices: readonly string[]
  /** The code of a standard; words of one in a measure of older days. */
  readonly standard: string | null
  /** Of how many in a hundred a standard is to be met; null where no figure was set. */
  readonly targetPercent: number | null
  readonly direction: Direction
}

/** A measure of an action. It is never changed; one that was taken back still counts as a test that was planned. */
export interface Measure extends Wanted {
  readonly id: Id<'measure'>
  readonly chosenOn: Day
  readonly takenBack: { readonly reason: string } | null
}
