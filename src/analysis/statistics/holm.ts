/**
 * Chances of several tests, each corrected for there being several, as Holm does it: the smallest times their number,
 * the next times one less, never smaller than the one before and never above 1. In the order in which they came.
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances
    .map((chance, place) => ({ chance, place }))
    .sort((one, other) => one.chance - other.chance)
  const corrected = new Array<number>(chances.length)
  let largest = 0
  for (const [rank, { chance, place }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, chance * (chances.length - rank)))
    corrected[place] = largest
  }
  return corrected
}
