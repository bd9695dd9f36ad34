import { newestCut } from '../../analysis/index.ts'
import { toolNamed } from '../../audits/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { measuresOf } from '../measures/store.ts'
import type { Measure } from '../measures/model.ts'
import type { ExaminedRound } from '../exposure.ts'
import type { Action } from '../model.ts'
import { listExaminedRounds } from '../rounds/store.ts'
import { judgeEffect, roundsBetween, type Between } from './judge.ts'
import type { Effect, MeasuredRound } from './model.ts'

/** An action with the rounds between which it is judged, before anything is counted. */
export interface Judging {
  readonly action: Action
  readonly between: Between
  readonly measures: readonly Measure[]
}

/**
 * What the rounds show of each action, in the order in which they come; each round is read once, and none of which audits
 * are under way. Of the known rounds alone, where they are given.
 */
export async function effectsOf(
  transaction: Transaction,
  actions: readonly Action[],
  known?: readonly ExaminedRound[],
): Promise<{ readonly action: Action; readonly effect: Effect }[]> {
  const examined = known ?? (await listExaminedRounds(transaction))
  const judging = await judgingOf(transaction, actions, examined)
  const codes = new Set(judging.flatMap(({ between }) => [between.earlier, between.later ?? between.earlier]))
  const rounds = await measuredRounds(transaction, examined, [...codes])
  return judging.map(({ action, between, measures }) => {
    const earlier = rounds.get(between.earlier) ?? unknownRound(action)
    const later = between.later === null ? null : (rounds.get(between.later) ?? null)
    return { action, effect: judgeEffect(measures, between.exposure, earlier, later) }
  })
}

/** Between which rounds each action is judged, and by what. */
export async function judgingOf(
  transaction: Transaction,
  actions: readonly Action[],
  examined: readonly ExaminedRound[],
): Promise<Judging[]> {
  const measures = await measuresOf(
    transaction,
    actions.map(({ id }) => id),
  )
  return actions.map((action) => {
    const between = roundsBetween(action, examined)
    return { action, between, measures: measures.get(action.id) ?? [] }
  })
}

async function measuredRounds(
  transaction: Transaction,
  known: readonly ExaminedRound[],
  codes: readonly string[],
): Promise<ReadonlyMap<string, MeasuredRound>> {
  const found = await Promise.all(
    known
      .filter(({ code }) => codes.includes(code))
      .map(async (round): Promise<MeasuredRound> => {
        const { code, month, asAt, isUnderWay } = round
        const [cut, tool] = await Promise.all([
          isUnderWay ? null : newestCut(transaction, code),
          toolNamed(transaction, round.tool),
        ])
        return { code, month, asAt, isUnderWay, tool, figures: cut?.figures ?? null }
      }),
  )
  return new Map(found.map((round) => [round.code, round]))
}

function unknownRound({ round }: Action): MeasuredRound {
  return { code: round.code, month: round.month, asAt: null, isUnderWay: false, tool: null, figures: null }
}
