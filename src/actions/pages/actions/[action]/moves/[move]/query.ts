import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../../access/index.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import { effectsOf } from '../../../../../effect/load.ts'
import { moveOf, movesFor } from '../../../../../lifecycle.ts'
import { moversOnly } from '../../../../../policy.ts'
import { findAction } from '../../../../../store.ts'

/** An action that is about to be moved on, and whether the actor may make this move now. */
export const movedActionQuery = defineQuery({
  verb: 'actions.seeToMove',
  input: z.object({ action: z.uuid(), move: z.string() }),
  load: loadToMove,
  policy: moversOnly,
  trail: ({ action, move }) => ({ children: [], body: { action: action.id, move: move.code } }),
})

export type SeenToMove = NonNullable<Awaited<ReturnType<typeof loadToMove>>>

async function loadToMove(
  transaction: Transaction,
  input: { readonly action: string; readonly move: string },
  actor: Actor,
) {
  const move = moveOf(input.move)
  const action = move === null ? null : await findAction(transaction, input.action)
  if (move === null || action === null) return null
  const [found] = move.outcomes.length > 1 ? await effectsOf(transaction, [action]) : []
  const isPossible = movesFor(actor, action).includes(move)
  return { action, move, isPossible, effect: found?.effect ?? null }
}
