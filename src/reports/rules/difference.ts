import { fisherTwoSided } from '../../analysis/statistics/fisher.ts'

/**
 * The smallest chance that any of so many topics could reach between two groups, 0 to 1, once it is corrected for
 * looking at them all (Holm's first step): four against four over ten topics can never fall below .285.
 * @source domain.md, statistics that hold at n = 8
 */
export function smallestChance(firstCount: number, secondCount: number, topicCount: number): number {
  const chance = fisherTwoSided({ count: firstCount, of: firstCount }, { count: 0, of: secondCount }) ?? 1
  return Math.min(1, chance * Math.max(1, topicCount))
}
