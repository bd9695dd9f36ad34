import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Action } from './model.ts'
import type { DayOrMonth } from '../kernel/day-or-month.ts'

/** Whether the cases of a round could show an action at work. */
export type Exposure = 'yes' | 'partly' | 'no' | 'cannotTell'

/** A round whose cases were drawn, and the half-open period that its auditors examined. */
export interface ExaminedRound {
  readonly id: Id<'round'>
  readonly code: string
  /** The day of its list; null where only a month is known. */
  readonly asAt: Day | null
  readonly tool: string | null
  readonly month: DayOrMonth
  readonly register: Id<'register'>
  readonly period: { readonly from: Day; readonly until: Day } | null
}

/**
 * From the day in force and the period examined alone: when an action was recommended, or reported as done,
 * does not tell from when it worked. @source domain.md, exposure of a case to an action
 */
export function exposureOf(inForceFrom: Day | null, period: ExaminedRound['period']): Exposure {
  if (inForceFrom === null || period === null) return 'cannotTell'
  if (inForceFrom <= period.from) return 'yes'
  return inForceFrom < period.until ? 'partly' : 'no'
}

/** The rounds that could show what the action did: those of its register after the one that led to it, in time order. */
export function roundsAfter(
  action: Pick<Action, 'round'>,
  rounds: readonly ExaminedRound[],
): ExaminedRound[] {
  const { month, register } = action.round
  return rounds
    .filter((round) => month !== null && round.register === register && round.month > month)
    .sort((one, other) => (one.month < other.month ? -1 : 1))
}
