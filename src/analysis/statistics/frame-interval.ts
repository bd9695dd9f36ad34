import { sharePercent } from '../../kernel/percent.ts'
import { chanceOfAtLeast, chanceOfAtMost } from './distribution.ts'
import { hypergeometric } from './hypergeometric.ts'
import { isShare, type Share } from './share.ts'

/** How many children of the whole frame may have what a sample showed; both ends belong to it. */
export interface FrameInterval {
  readonly lowCount: number
  readonly highCount: number
  readonly lowPercent: number
  readonly highPercent: number
  readonly frameCount: number
}

const EACH_TAIL = 0.025
// A chance that is .025 exactly is not above it, whatever the last digits of its computation.
const LAST_DIGITS = 1 + 1e-12

/**
 * The exact 95% interval for the frame, by inverting two one-sided hypergeometric tests: every number of children
 * under which what was seen, or more, and what was seen, or fewer, each have a chance above 2.5%. Null where the
 * numbers cannot be those of a sample. Only for a simple sample: not when it was stratified or had replacements.
 * @source domain.md, statistics that hold at n = 8
 */
export function frameInterval(seen: Share, frameCount: number): FrameInterval | null {
  if (frameCount < 1 || !isShare(seen) || !isShare({ count: seen.of, of: frameCount })) return null
  const [fewest, most] = [seen.count, frameCount - seen.of + seen.count]
  const drawing = (markedCount: number) => hypergeometric({ frameCount, markedCount, sampleCount: seen.of })
  const isEnough = (marked: number) => isAbove(chanceOfAtLeast(drawing(marked), seen.count))
  const isTooMany = (marked: number) => !isAbove(chanceOfAtMost(drawing(marked), seen.count))
  const lowCount = firstWhere(isEnough, fewest, most)
  const highCount = firstWhere(isTooMany, fewest, most) - 1
  return { lowCount, highCount, ...percents(lowCount, highCount, frameCount), frameCount }
}

function percents(lowCount: number, highCount: number, frameCount: number) {
  const percentOf = (count: number) => sharePercent(count, frameCount) ?? 0
  return { lowPercent: percentOf(lowCount), highPercent: percentOf(highCount) }
}

function isAbove(chance: number): boolean {
  return chance > EACH_TAIL * LAST_DIGITS
}

/** The first number from low to high that passes a test which all later ones pass too; high + 1 if none does. */
function firstWhere(passes: (value: number) => boolean, low: number, high: number): number {
  if (low > high) return low
  const middle = Math.floor((low + high) / 2)
  return passes(middle) ? firstWhere(passes, low, middle - 1) : firstWhere(passes, middle + 1, high)
}
