import { DIRECT_WORK_PLANTINGS } from './direct-work.ts'
import { DOCUMENT_PLANTINGS } from './documents.ts'
import { INCREASE_PLANTINGS } from './increase.ts'
import { INTERVIEW_PLANTINGS } from './interviews.ts'
import type { Planting } from './model.ts'
import { PLACEMENT_PLANTINGS } from './placement.ts'
import { SUPERVISION_PLANTINGS } from './supervision.ts'
import { VISIT_PLANTINGS } from './visits.ts'

/** Everything that can be planted. */
export const PLANTINGS: readonly Planting[] = [
  ...SUPERVISION_PLANTINGS,
  ...INTERVIEW_PLANTINGS,
  ...DIRECT_WORK_PLANTINGS,
  ...DOCUMENT_PLANTINGS,
  ...VISIT_PLANTINGS,
  ...INCREASE_PLANTINGS,
  ...PLACEMENT_PLANTINGS,
]

const OF_LISTED = PLANTINGS.filter(({ isOfListed }) => isOfListed)
const OF_OTHERS = PLANTINGS.filter(({ isOfListed }) => !isOfListed)

/** Of the children who were never listed, every so-manieth has something planted. */
const OTHERS_APART = 12

/** A child's place among the listed children of an authority, or among the others. */
export interface Place {
  readonly isListed: boolean
  readonly place: number
}

/**
 * What is planted in the child's record: something in every second listed child, in one of many others, and one thing
 * after another, so that an authority with twice as many listed children as there are plantings has each of them.
 */
export function plantingFor({ isListed, place }: Place): Planting | null {
  if (isListed) return place % 2 === 1 ? stepped(OF_LISTED, (place - 1) / 2) : null
  return place % OTHERS_APART === 0 ? stepped(OF_OTHERS, place / OTHERS_APART) : null
}

/** A stride that is prime: the first few plantings are of different standards, and none is left out. */
const STRIDE = 31

function stepped(plantings: readonly Planting[], turn: number): Planting | null {
  return plantings[(turn * STRIDE) % plantings.length] ?? null
}
