import type { Actor } from '../../access/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { roundsAfter, type ExaminedRound } from '../exposure.ts'
import type { Action } from '../model.ts'
import { maySayOf } from '../policy.ts'
import { listExaminedRounds } from '../rounds/store.ts'
import { findAction } from '../store.ts'
import { exposedCases, type ExposedCase } from './store.ts'

/** The cases of a later round of which the actor may say whether they could show the action. */
export interface Exposing {
  readonly action: Action
  readonly round: ExaminedRound
  readonly cases: readonly ExposedCase[]
}

/** Null where there is no such action or no such later round of its register. */
export async function loadExposing(
  transaction: Transaction,
  input: { readonly action: string; readonly round: string },
  actor: Actor,
): Promise<Exposing | null> {
  const action = await findAction(transaction, input.action)
  if (action === null) return null
  const later = roundsAfter(action, await listExaminedRounds(transaction))
  const round = later.find(({ code }) => code === input.round)
  if (round === undefined) return null
  const cases = await exposedCases(transaction, action.id, round.id)
  return { action, round, cases: cases.filter((file) => maySayOf(actor, file)) }
}
