import { chanceOf } from './distribution.ts'
import { hypergeometric } from './hypergeometric.ts'
import { isShare, type Share } from './share.ts'

// Tables that are equally likely must count as such, whatever the last digits of their computation.
const LAST_DIGITS = 1 + 1e-10

/**
 * Fisher's exact test, two-sided: the chance, 0 to 1, of two shares at least as unlikely as these when nothing
 * but chance parts them. Null where there is nothing to compare. Only for simple samples without a child in both.
 * @source domain.md, statistics that hold at n = 8
 */
export function fisherTwoSided(first: Share, second: Share): number | null {
  if (!isShare(first) || !isShare(second) || first.of === 0 || second.of === 0) return null
  const frameCount = first.of + second.of
  const markedCount = first.count + second.count
  const tables = hypergeometric({ frameCount, markedCount, sampleCount: first.of })
  const seen = chanceOf(tables, first.count) * LAST_DIGITS
  const asUnlikely = tables.chances.filter((chance) => chance <= seen)
  return Math.min(
    1,
    asUnlikely.reduce((total, chance) => total + chance, 0),
  )
}
