import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { mayPlan } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

/** The dates of a round that are to be changed. */
export const seeDates = defineQuery({
  verb: 'audits.seeDates',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => findRound(transaction, input.round),
  policy: mayPlan,
  trail: ({ code }) => ({ children: [], body: { round: code } }),
})
