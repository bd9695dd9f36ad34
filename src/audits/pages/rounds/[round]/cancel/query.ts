import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

export const cancelQuery = defineQuery({
  verb: 'audits.seeCancelling',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => findRound(transaction, input.round),
  policy: may('cancel'),
  trail: ({ code }) => ({ children: [], body: { round: code } }),
})
