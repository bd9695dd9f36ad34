import { chanceOf, type Chance } from './chance.ts'
import { listedCourse, unlistedCourse } from './course.ts'
import { teamCount } from './files/authority.ts'
import type { CaseRecord, Plan, Planted } from './model.ts'
import { personOf } from './person.ts'
import { plantingFor, type Place } from './planting/choice.ts'
import type { Planting } from './planting/model.ts'
import { cleanRecord } from './record.ts'

export interface MadeChild {
  readonly record: CaseRecord
  readonly planted: readonly Planted[]
}

/** The child of this number in an authority: the whole record, and what was planted in it. */
export function childOf(plan: Plan, index: number): MadeChild {
  const chance = chanceOf(plan.seed, index)
  const place = placeOf(plan, index)
  const planting = plan.hasPlanted ? plantingFor(place) : null
  const record = recordOf(chance, plan, { index, isListed: place.isListed, planting })
  const planted = planting?.plant(record, { chance, asAt: plan.asAt }) ?? []
  return { record, planted }
}

interface Wanted {
  readonly index: number
  readonly isListed: boolean
  readonly planting: Planting | null
}

function recordOf(chance: Chance, plan: Plan, { index, isListed, planting }: Wanted): CaseRecord {
  const { asAt } = plan
  const person = personOf(chance, index, isListed, asAt)
  const needs = planting?.needs ?? null
  const course = isListed ? listedCourse(chance, asAt, needs) : unlistedCourse(chance, asAt, needs)
  const team = Math.floor((index * teamCount(plan)) / plan.children)
  const record = cleanRecord(chance, person, course, { team, worker: index }, asAt)
  // Where problems are planted, missing episodes are planted too: those of chance would stand in their way.
  if (planting?.isQuiet === true) quieten(record)
  return record
}

function quieten(record: CaseRecord): void {
  record.missing = []
  record.entries = record.entries.filter(
    ({ kind, says }) => kind !== 'returnInterview' && says.about !== 'returnInterview',
  )
}

/** The listed children are spread evenly over the authority. */
export function placeOf({ children, listed }: Plan, index: number): Place {
  const before = Math.ceil((index * listed) / children)
  const isListed = Math.ceil(((index + 1) * listed) / children) > before
  return { isListed, place: isListed ? before : index - before }
}
