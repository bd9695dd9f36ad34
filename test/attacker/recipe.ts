import type { PublicTable } from '../../src/reports/suppression/model.ts'
import { upTo, type Chance } from './rounds.ts'

/** Publishes one table of counts, given the secret of the round. */
export type Tell = (counts: readonly number[], secret: string) => PublicTable

// More hidden counts than this have too many ways to be filled to try them all.
const MOST_HIDDEN = 3
const SECRETS_TRIED = 8

/** A table of a round with some small counts among larger ones. */
export function makeCounts(chance: Chance): number[] {
  const counts = Array.from({ length: 3 + upTo(chance, 2) }, () => {
    if (chance() < 0.35) return 1 + upTo(chance, 4)
    return chance() < 0.2 ? 0 : 6 + upTo(chance, 10)
  })
  return counts.reduce((sum, each) => sum + each, 0) < 20 ? makeCounts(chance) : counts
}

/**
 * The attack of somebody who has the program: fills the hidden cells in every way that fits the total, publishes each,
 * and keeps those that look the same. Gives, for each small count, how many values it may still have.
 */
export function valuesLeft(
  counts: readonly number[],
  secret: string,
  secretsTried: readonly string[],
  tell: Tell,
): number[] {
  const shown = tell(counts, secret)
  const hidden = counts.flatMap((_, place) => (shown?.[`cell ${place}`] === 'c' ? [place] : []))
  if (shown === null || hidden.length === 0 || hidden.length > MOST_HIDDEN) return []
  const total = hidden.reduce((sum, place) => sum + (counts[place] ?? 0), 0)
  const values = hidden.map(() => new Set<number>())
  for (const filling of fillings(total, hidden.length)) {
    const supposed = counts.map((count, place) => filling[hidden.indexOf(place)] ?? count)
    if (!secretsTried.some((each) => isSame(tell(supposed, each), shown))) continue
    filling.forEach((value, place) => values[place]?.add(value))
  }
  return hidden.flatMap((place, at) => ((counts[place] ?? 0) <= 5 ? [values[at]?.size ?? 0] : []))
}

export function unknownSecrets(seed: number): string[] {
  return Array.from({ length: SECRETS_TRIED }, (_, place) => `guess ${place} of ${seed}`)
}

function isSame(one: PublicTable, other: PublicTable): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function* fillings(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total]
    return
  }
  for (let first = 1; first <= total - parts + 1; first += 1)
    for (const rest of fillings(total - first, parts - 1)) yield [first, ...rest]
}
