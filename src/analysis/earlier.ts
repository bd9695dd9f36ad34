import type { EarlierRound, Figures } from './cut/model.ts'

/** The earlier rounds as they followed each other; those whose month nobody knows come first. */
export function inTimeOrder({ earlier }: Pick<Figures, 'earlier'>): EarlierRound[] {
  return earlier.toSorted((one, other) => ((one.month ?? '') < (other.month ?? '') ? -1 : 1))
}

/** The round before this one; null for the first. */
export function roundBefore(figures: Pick<Figures, 'earlier'>): EarlierRound | null {
  return inTimeOrder(figures).at(-1) ?? null
}
