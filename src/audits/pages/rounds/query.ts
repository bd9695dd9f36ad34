import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { seesRounds } from '../../rounds/policy.ts'
import { findRounds } from '../../rounds/store.ts'

/** Every round with its public facts; no child stands in it. */
export const roundsQuery = defineQuery({
  verb: 'audits.seeRounds',
  input: z.object({}),
  load: (transaction) => findRounds(transaction),
  policy: seesRounds,
  trail: (rounds) => ({ children: [], body: { count: rounds.length } }),
})
