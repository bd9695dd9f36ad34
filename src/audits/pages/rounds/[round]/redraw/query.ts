import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { findDrawing } from '../../../../rounds/ceremony/load.ts'
import { may } from '../../../../rounds/policy.ts'

/** Whoever may agree may also look; who may ask is among them. */
export const redrawQuery = defineQuery({
  verb: 'audits.seeRedraw',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => findDrawing(transaction, input.round),
  policy: may('agreeRedraw'),
  trail: ({ round, ceremony }) => ({ children: [], body: { round: round.code, attempt: ceremony.attempt } }),
})
