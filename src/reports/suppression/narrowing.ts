import type { Bounds } from './bounds.ts'
import type { Knowledge, Relation } from './system.ts'

/**
 * Bounds of every unknown that follow from one relation after the other: no narrower than the exact ones, and quick. What
 * is too narrow here already needs no solver. Null where what is known contradicts itself.
 */
export function roughBounds({ unknowns, relations }: Knowledge): readonly Bounds[] | null {
  const bounds = unknowns.map(({ low, high }) => ({ low, high }))
  let isNarrower = true
  while (isNarrower) {
    isNarrower = false
    for (const relation of relations)
      for (const [unknown, coefficient] of relation.terms)
        if (narrow(bounds, relation, unknown, coefficient)) isNarrower = true
    if (bounds.some(({ low, high }) => low > high)) return null
  }
  return bounds
}

interface Growing {
  low: number
  high: number
}

/** Takes from the bounds of one unknown what the others in the relation leave it; whether that was anything. */
function narrow(
  bounds: readonly Growing[],
  { terms, low, high }: Relation,
  unknown: number,
  coefficient: number,
): boolean {
  let [least, most] = [0, 0]
  for (const [other, times] of terms) {
    const bound = bounds[other]
    if (other === unknown || bound === undefined) continue
    least += times > 0 ? times * bound.low : times * bound.high
    most += times > 0 ? times * bound.high : times * bound.low
  }
  const own = bounds[unknown]
  if (own === undefined) return false
  const [one, two] = [(low - most) / coefficient, (high - least) / coefficient]
  const [lower, upper] = coefficient > 0 ? [one, two] : [two, one]
  const isNarrower = lower > own.low || upper < own.high
  own.low = Math.max(own.low, lower)
  own.high = Math.min(own.high, upper)
  return isNarrower
}
