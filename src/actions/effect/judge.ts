import { exposureIn, roundsAfter, type ExaminedRound, type Exposure } from '../exposure.ts'
import type { Action } from '../model.ts'
import type { Measure } from '../measures/model.ts'
import { countOf, inBoth, untestableOf } from './counts.ts'
import type { Effect, MeasuredRound } from './model.ts'
import { isCount, judgeMeasures, verdictOn } from './rules.ts'

/** Between which two rounds an action is judged, by their codes. */
export interface Between {
  readonly earlier: string
  /** Null while no later round has been audited. */
  readonly later: string | null
  readonly exposure: Exposure | null
}

/**
 * The later round is the first after the one that led to the action that it could show in; the earlier one is the last
 * before that whose cases were over before the action was in force, else the one that led to it. Nobody chooses them.
 */
export function roundsBetween(
  action: Pick<Action, 'round' | 'inForceFrom' | 'caseExposures'>,
  examined: readonly ExaminedRound[],
): Between {
  const after = roundsAfter(action, examined).map((round) => ({ round, exposure: exposureIn(action, round) }))
  const place = after.findIndex(({ exposure }) => exposure !== 'no')
  const before = place === -1 ? after.slice(0, -1) : after.slice(0, place)
  const later = place === -1 ? after.at(-1) : after[place]
  return {
    earlier: before.at(-1)?.round.code ?? action.round.code,
    later: later?.round.code ?? null,
    exposure: later?.exposure ?? null,
  }
}

/** What the two rounds show of the measures that stand; those taken back still count as tests that were planned. */
export function judgeEffect(
  measures: readonly Measure[],
  exposure: Exposure | null,
  earlier: MeasuredRound,
  later: MeasuredRound | null,
): Effect {
  const circumstances = { exposure, untestable: untestableOf(earlier.figures, later?.figures ?? null) }
  const asked = measures.map((measure) => ({
    direction: measure.direction,
    earlier: countOf(measure, earlier),
    later: later === null ? null : countOf(measure, later),
    isWholeList: measure.kind === 'standard',
  }))
  const judged = judgeMeasures(asked, circumstances)
  const all = measures.flatMap((measure, place) => {
    const each = judged[place]
    return each === undefined ? [] : [{ ...each, measure }]
  })
  const standing = all.filter(({ measure }) => measure.takenBack === null)
  return {
    ...{ ...circumstances, earlier, later, measures: standing, verdict: verdictOn(standing) },
    childrenInBoth:
      earlier.figures === null || !later?.figures ? null : inBoth(earlier.figures, later.figures),
    testCount: asked.filter((each) => isCount(each.earlier) && isCount(each.later)).length,
  }
}
