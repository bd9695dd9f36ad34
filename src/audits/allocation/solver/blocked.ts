import type { CheckName } from '../../independence-words.ts'
import { isFree, isLawful, type BlockedCase, type Fit, type Two, type WaitingCase } from './model.ts'

/** Every two of so many auditors, the smaller place first, in order. */
export function* everyTwo(auditorCount: number): Generator<Two> {
  for (let a = 0; a < auditorCount; a += 1) for (let b = a + 1; b < auditorCount; b += 1) yield [a, b]
}

/**
 * Why the case has no lawful pair, or null where it has one. Nobody has a highest number of cases, so that no case
 * takes the pair of another: trying every two decides it.
 */
export function whyBlocked(file: WaitingCase): BlockedCase | null {
  const { id, fits } = file
  for (const two of everyTwo(fits.length)) if (isLawful(file, two)) return null
  return {
    case: id,
    barred: fits.flatMap(({ bars }, auditor) => (bars.length === 0 ? [] : [{ auditor, bars }])),
    freeCount: fits.filter(isFree).length,
    mend: cheapestMend(fits),
  }
}

/** The first pair in order that breaks the fewest rules, with the rules that it breaks. */
function cheapestMend(fits: readonly Fit[]): BlockedCase['mend'] {
  let best: BlockedCase['mend'] = null
  for (const two of everyTwo(fits.length)) {
    const bars = broken(fits, two)
    if (best === null || bars.length < best.bars.length) best = { two, bars }
  }
  return best
}

function broken(fits: readonly Fit[], [a, b]: Two): CheckName[] {
  const [one, other] = [fits[a], fits[b]]
  if (!one || !other) return []
  const areInside = one.isOutside === false && other.isOutside === false
  return [...one.bars, ...other.bars, ...(areInside ? (['oneOutside'] as const) : [])]
}
