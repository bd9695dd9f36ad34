import { everyTwo } from './blocked.ts'
import { isLawful, type Pairing, type Two } from './model.ts'

/** Which two audited together before this proposal. */
export type Earlier = ReadonlySet<string>

export function keyOf([a, b]: Two): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

export function earlierOf({ earlier }: Pairing): Earlier {
  return new Set(earlier.map(keyOf))
}

/** The places of pairs that repeat: those of before, and every use after the first. */
export function repeatsIn(twos: readonly Two[], earlier: Earlier): number[] {
  const used = new Set(earlier)
  return twos.flatMap((two, place) => {
    const key = keyOf(two)
    if (used.has(key)) return [place]
    used.add(key)
    return []
  })
}

/** Fewer repeats there cannot be: cases without a new pair repeat, and a new pair is new for one case alone. */
export function fewestRepeats({ auditors, cases }: Pairing, earlier: Earlier): number {
  const fresh = [...everyTwo(auditors.length)].filter((two) => !earlier.has(keyOf(two)))
  const without = cases.filter((file) => !fresh.some((two) => isLawful(file, two))).length
  let usable = 0
  for (const two of fresh) {
    if (usable >= cases.length) break
    if (cases.some((file) => isLawful(file, two))) usable += 1
  }
  return Math.max(without, cases.length - usable)
}
