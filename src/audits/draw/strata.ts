import { byBytes } from './bytes.ts'

/**
 * How many children each stratum gives to a sample of the size: its share rounded down, then one more where
 * the largest remainders are; among equal remainders the name whose bytes come first. Needs size ≤ all children.
 */
export function allocate(size: number, childrenIn: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...childrenIn.values()].reduce((sum, count) => sum + count, 0)
  const remainderOf = (stratum: string) => (size * (childrenIn.get(stratum) ?? 0)) % all
  const places = new Map([...childrenIn].map(([name, count]) => [name, Math.floor((size * count) / all)]))
  const left = size - [...places.values()].reduce((sum, count) => sum + count, 0)
  const favoured = [...childrenIn.keys()]
    .sort((first, second) => remainderOf(second) - remainderOf(first) || byBytes(first, second))
    .slice(0, left)
  for (const stratum of favoured) places.set(stratum, (places.get(stratum) ?? 0) + 1)
  return places
}
