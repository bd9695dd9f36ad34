import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findDrawing, type Drawing } from '../../../rounds/ceremony/load.ts'
import { may } from '../../../rounds/policy.ts'
import type { RoundAction } from '../../../rounds/lifecycle.ts'

/** A round as the page of one step of its draw needs it, for those whose step it is. */
export function stepQuery(action: RoundAction) {
  return defineQuery<{ readonly round: string }, Drawing>({
    verb: `audits.seeStep${action.charAt(0).toUpperCase()}${action.slice(1)}`,
    input: z.object({ round: z.string() }),
    load: (transaction, input) => findDrawing(transaction, input.round),
    policy: may(action),
    trail: ({ round }) => ({ children: [], body: { round: round.code } }),
  })
}
