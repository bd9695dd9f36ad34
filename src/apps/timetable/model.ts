import type { Round } from '../../audits/rounds/model.ts'
import type { StageSeen } from '../../audits/timetable/model.ts'

/** A round as the timetable shows it. */
export interface RoundInYear {
  readonly round: Round
  readonly quarter: 1 | 2 | 3 | 4
  /** Title and version of its audit tool; null while none is chosen. */
  readonly tool: string | null
  readonly stages: readonly StageSeen[]
  /** Whether a next round of its kind is due to be planned, and is not planned yet. */
  readonly isNextWanted: boolean
}

/** A year from April to March, by the calendar year in which it begins. */
export interface Timetable {
  readonly startYear: number
  /** Every year that has a round, and the present one, the latest first. */
  readonly years: readonly number[]
  readonly rounds: readonly RoundInYear[]
}
