import { newestCut } from '../../analysis/index.ts'
import { toolNamed } from '../../audits/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { measuresOf } from '../measures/store.ts'
import type { Measure } from '../measures/model.ts'
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

/** What the rounds show of each action, in the order in which they come; each round is read once. */
export async function effectsOf(
  transaction: Transaction,
  actions: readonly Action[],
): Promise<{ readonly action: Action; readonly effect: Effect }[]> {
  const judging = await judgingOf(transaction, actions)
  const codes = new Set(judging.flatMap(({ between }) => [between.earlier, between.later ?? between.earlier]))
  const rounds = await measuredRounds(transaction, [...codes])
  return judging.map(({ action, between, measures }) => {
    const earlier = rounds.get(between.earlier) ?? unknownRound(action)
    const later = between.later === null ? null : (rounds.get(between.later) ?? null)
    return { action, effect: judgeEffect(measures, between.exposure, earlier, later) }
  })
}

/** Between which rounds each action is judged, and by what. */
export async function judgingOf(transaction: Transaction, actions: readonly Action[]): Promise<Judging[]> {
  const [examined, measures] = await Promise.all([
    listExaminedRounds(transaction),
    measuresOf(
      transaction,
      actions.map(({ id }) => id),
    ),
  ])
  return actions.map((action) => {
    const between = roundsBetween(action, examined)
    return { action, between, measures: measures.get(action.id) ?? [] }
  })
}

async function measuredRounds(
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, MeasuredRound>> {
  const known = await listExaminedRounds(transaction)
  const found = await Promise.all(
    known
      .filter(({ code }) => codes.includes(code))
      .map(async (round): Promise<MeasuredRound> => {
        const [cut, tool] = await Promise.all([
          newestCut(transaction, round.code),
          toolNamed(transaction, round.tool),
        ])
        const { code, month, asAt } = round
        return { code, month, asAt, tool, figures: cut?.figures ?? null }
      }),
  )
  return new Map(found.map((round) => [round.code, round]))
}

function unknownRound({ round }: Action): MeasuredRound {
  return { code: round.code, month: round.month, asAt: null, tool: null, figures: null }
}
