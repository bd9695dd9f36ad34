import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { EXPOSURES, type Action, type Exposure } from './model.ts'
import type { DayOrMonth } from '../kernel/day-or-month.ts'

export type { Exposure } from './model.ts'

/** A round whose cases were drawn, and the half-open period that its auditors examined. */
export interface ExaminedRound {
  readonly id: Id<'round'>
  readonly code: string
  /** The day of its list; null where only a month is known. */
  readonly asAt: Day | null
  readonly tool: string | null
  /** Its audits are not over, so what was counted of them is nobody's to compare yet. */
  readonly isUnderWay: boolean
  /** How many cases its sample has; null where nobody knows. */
  readonly caseCount: number | null
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

export type ExposureCounts = Readonly<Record<Exposure, number>>

type Exposed = Pick<Action, 'inForceFrom' | 'caseExposures'>

/** How many cases of the round could show the action: as somebody said of a case, else as the days tell. */
export function exposureCounts(action: Exposed, round: ExaminedRound): ExposureCounts {
  const said = saidOf(action, round)
  const told = saidCount(action, round)
  const rest = Math.max(0, (round.caseCount ?? told) - told)
  const byDays = exposureOf(action.inForceFrom, round.period)
  const counted = EXPOSURES.map((each) => {
    const known = said.filter(({ exposure }) => exposure === each).reduce((sum, { count }) => sum + count, 0)
    return [each, known + (each === byDays ? rest : 0)] as const
  })
  return Object.fromEntries(counted) as Record<Exposure, number>
}

/** Of how many cases of the round somebody said more than the days tell. */
export function saidCount(action: Pick<Action, 'caseExposures'>, round: ExaminedRound): number {
  return saidOf(action, round).reduce((sum, { count }) => sum + count, 0)
}

/** What somebody said of single cases of the round. */
export function saidOf({ caseExposures }: Pick<Action, 'caseExposures'>, { code }: ExaminedRound) {
  return caseExposures.filter(({ round }) => round === code)
}

/**
 * Whether the cases of the round, taken together, could show the action. Some that could are enough for partly; where
 * none is known to, one that cannot be told leaves the round so. @source domain.md, exposure of a case to an action
 */
export function exposureIn(action: Exposed, round: ExaminedRound): Exposure {
  if (saidOf(action, round).length === 0) return exposureOf(action.inForceFrom, round.period)
  // Of how many it is a part is not known: then there is at least one more, which goes by the days.
  const whole = round.caseCount === null ? { ...round, caseCount: saidCount(action, round) + 1 } : round
  const { yes, partly, no, cannotTell } = exposureCounts(action, whole)
  if (yes + partly > 0) return partly + no + cannotTell === 0 ? 'yes' : 'partly'
  return cannotTell > 0 ? 'cannotTell' : 'no'
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
