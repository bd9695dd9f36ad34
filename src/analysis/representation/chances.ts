import { fisherTwoSided } from '../statistics/fisher.ts'
import { holm } from '../statistics/holm.ts'
import type { Attribute, Group, RepresentationFigures } from './model.ts'

/**
 * The chance, 0 to 1, that a draw brings a share of this group at least as unlikely as the one it has, corrected for
 * the number of groups that are looked at. Two groups that exclude each other are one look.
 */
export function groupChances(
  { sampleCount, listCount, isTestable }: RepresentationFigures,
  attribute: Attribute,
  groups: readonly Group[],
): (number | null)[] {
  const chances = groups.map(({ sampleCount: count, listCount: all }) =>
    isTestable
      ? fisherTwoSided({ count, of: sampleCount }, { count: all - count, of: listCount - sampleCount })
      : null,
  )
  const known = chances.filter((chance) => chance !== null)
  if (known.length < chances.length) return chances.map(() => null)
  return groups.length === 2 && attribute !== 'strand' ? chances : holm(known)
}
