import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { moveOf, movesFor } from '../../../../../lifecycle.ts'
import { moversOnly } from '../../../../../policy.ts'
import { findAction } from '../../../../../store.ts'

/** An action that is about to be moved on, and whether the actor may make this move now. */
export const movedActionQuery = defineQuery({
  verb: 'actions.seeToMove',
  input: z.object({ action: z.uuid(), move: z.string() }),
  load: async (transaction, input, actor) => {
    const move = moveOf(input.move)
    const action = move && (await findAction(transaction, input.action))
    return move && action && { action, move, isPossible: movesFor(actor, action).includes(move) }
  },
  policy: moversOnly,
  trail: ({ action, move }) => ({ children: [], body: { action: action.id, move: move.code } }),
})
