import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { seesRounds } from '../policy.ts'
import { findRounds } from '../store.ts'
import { roundDocument } from './document.ts'

/** Every round, planned, done or known only in part, the latest first. */
export const roundList = defineQuery({
  verb: 'audits.listRounds',
  input: z.object({}),
  load: async (transaction) => ({ rounds: (await findRounds(transaction)).map(roundDocument) }),
  policy: seesRounds,
  trail: ({ rounds }) => ({ children: [], body: { count: rounds.length } }),
})
