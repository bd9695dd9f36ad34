import type { FoundCase, FoundChild } from '../cut/found.ts'
import type { NoInterval } from '../cut/model.ts'
import { AGE_BANDS } from './groups.ts'
import {
  ATTRIBUTES,
  NOT_RECORDED,
  TOGETHER,
  type Attribute,
  type ChildGroups,
  type Group,
  type RepresentationFigures,
} from './model.ts'

/** Groups with fewer children on the list than this stand together. @source domain.md, disclosure */
export const FEWEST_OF_A_GROUP = 3

/**
 * The audited children beside everybody who could have been drawn, by what is recorded of them. What is not recorded
 * is a group of its own and never left out. Null where the list was not kept.
 */
export function representationOf(
  list: readonly FoundChild[] | null,
  audited: readonly Pick<FoundCase, 'child'>[],
  noInterval: NoInterval | null,
): RepresentationFigures | null {
  if (list === null || list.length === 0) return null
  const drawn = new Set(audited.map(({ child }) => child))
  const sample = list.filter(({ child }) => drawn.has(child))
  const attributes = ATTRIBUTES.map((attribute) => [attribute, groupCounts(attribute, sample, list)] as const)
  return {
    sampleCount: sample.length,
    listCount: list.length,
    isTestable: noInterval === null,
    attributes: Object.fromEntries(attributes) as Record<Attribute, Group[]>,
  }
}

type Grouped = Pick<FoundChild, 'groups'>

function groupCounts(attribute: Attribute, sample: readonly Grouped[], list: readonly Grouped[]): Group[] {
  const codes = new Set(list.flatMap(({ groups }) => codesOf(groups, attribute)))
  const counted = [...codes].map((code) => ({
    code,
    sampleCount: sample.filter(({ groups }) => codesOf(groups, attribute).includes(code)).length,
    listCount: list.filter(({ groups }) => codesOf(groups, attribute).includes(code)).length,
  }))
  const ordered = counted.toSorted(byCode)
  // A child may be in several strands, so strands cannot be added up.
  return attribute === 'strand' ? ordered : smallTogether(ordered)
}

/** The groups of a child as they are counted: what is not recorded is one. */
export function codesOf(groups: ChildGroups, attribute: Attribute): readonly string[] {
  const own = groups[attribute]
  return own.length === 0 ? [NOT_RECORDED] : own
}

/** Puts groups too small to be told apart into one, with the next smallest while even that is too small. */
export function smallTogether(groups: readonly Group[]): Group[] {
  const kept = groups.filter(({ code }) => code === NOT_RECORDED)
  const told = groups.filter(({ code }) => code !== NOT_RECORDED)
  const bySize = told.toSorted((one, other) => one.listCount - other.listCount || byCode(one, other))
  const small = new Set<Group>()
  let children = 0
  for (const group of bySize) {
    const isSmall = group.listCount < FEWEST_OF_A_GROUP
    if (!isSmall && (small.size === 0 || (small.size > 1 && children >= FEWEST_OF_A_GROUP))) continue
    small.add(group)
    children += group.listCount
  }
  const apart = told.filter((group) => !small.has(group))
  return small.size < 2 ? [...groups] : [...apart, together([...small]), ...kept]
}

function together(groups: readonly Group[]): Group {
  const sum = (of: 'sampleCount' | 'listCount') => groups.reduce((total, each) => total + each[of], 0)
  return { code: TOGETHER, sampleCount: sum('sampleCount'), listCount: sum('listCount') }
}

/** Ages upwards, everything else by the alphabet, and what is not recorded last. */
function byCode({ code: one }: Group, { code: other }: Group): number {
  if (one === NOT_RECORDED || other === NOT_RECORDED) return one === NOT_RECORDED ? 1 : -1
  return BANDS.indexOf(one) - BANDS.indexOf(other) || (one < other ? -1 : 1)
}

const BANDS: readonly string[] = AGE_BANDS.map(({ code }) => code)

/** The groups of an audited child; null where the list was not kept. */
export function groupsOfCase(
  { child }: Pick<FoundCase, 'child'>,
  list: readonly FoundChild[] | null,
): ChildGroups | null {
  return list?.find((each) => each.child === child)?.groups ?? null
}
