import type { Day } from '../../kernel/day.ts'
import type { Needs } from '../course.ts'
import type { CaseRecord, Planted, Verdict } from '../model.ts'
import type { Given, Planting } from './model.ts'

export type Plant = (record: CaseRecord, given: Given) => readonly Planted[]

/** A planting for a child who is listed, with no missing episodes but those that it plants itself. */
export function ofListed(plant: Plant, needs: Needs = {}): Planting {
  return { isOfListed: true, isQuiet: true, needs, plant }
}

/** A planting for a looked-after child who was never listed, in one placement for so many days. */
export function ofPlaced(plant: Plant, placedDays: number, placementType?: string): Planting {
  const type = placementType === undefined ? {} : { placementType }
  const needs: Needs = { standing: 'lookedAfter', placedDays, ...type }
  return { isOfListed: false, isQuiet: true, needs, plant }
}

export function planted(
  standard: string,
  what: string,
  days: { readonly fell: Day; readonly due: Day | null },
  expected: Verdict,
): Planted {
  return { standard, what, ...days, expected }
}
