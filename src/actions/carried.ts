import type { Transaction } from '../platform/database/with-actor.ts'
import { sayStanding } from './board/words.ts'
import { effectsOf } from './effect/load.ts'
import type { Effect } from './effect/model.ts'
import { exposureIn, roundsAfter, type ExaminedRound, type Exposure } from './exposure.ts'
import { exposureSentence } from './exposure-words.ts'
import type { Action } from './model.ts'
import { listExaminedRounds } from './rounds/store.ts'
import { listActions } from './store.ts'

/** An action that was recommended before a round, as that round's report tells what became of it. */
export interface CarriedAction {
  readonly action: Action
  /** `Said to be done. Nobody else has verified it.` */
  readonly standing: string
  /** Whether the cases of the round could show it, and why. */
  readonly exposure: Exposure
  readonly exposureSentence: string
  /** What this round, and none after it, shows of the action's measures. */
  readonly effect: Effect
}

/** What a round's report carries forward of one action. */
export function carriedAction(action: Action, effect: Effect, round: ExaminedRound): CarriedAction {
  const exposure = exposureIn(action, round)
  return {
    ...{ action, effect, exposure, standing: sayStanding(action) },
    exposureSentence: exposureSentence(action, round),
  }
}

/**
 * The actions recommended after earlier rounds of the register, as they stand now, with what the round shows of them. What
 * later rounds show is left out: a report tells of its own round.
 */
export async function carriedInto(transaction: Transaction, code: string): Promise<CarriedAction[]> {
  const examined = await listExaminedRounds(transaction)
  const round = examined.find((each) => each.code === code)
  if (round === undefined) return []
  const before = (await listActions(transaction, {})).filter((action) =>
    roundsAfter(action, examined).some((each) => each.code === code),
  )
  const known = examined.filter(({ month }) => month <= round.month)
  const effects = await effectsOf(transaction, before, known)
  return effects.map(({ action, effect }) => carriedAction(action, effect, round))
}
