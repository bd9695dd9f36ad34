import type { Day } from '../../kernel/day.ts'
import type { Chance } from '../chance.ts'
import type { Needs } from '../course.ts'
import type { CaseRecord, Planted } from '../model.ts'

export interface Given {
  readonly chance: Chance
  readonly asAt: Day
}

/** One problem, or one thing that looks like a problem: what a child must be for it, and how it gets into the record. */
export interface Planting {
  readonly isOfListed: boolean
  readonly needs: Needs
  /** True where missing episodes of chance would stand in its way. */
  readonly isQuiet: boolean
  readonly plant: (record: CaseRecord, given: Given) => readonly Planted[]
}
