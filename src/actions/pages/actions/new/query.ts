import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { keepersOnly } from '../../../policy.ts'
import { listRoundsOfActions } from '../../../rounds/store.ts'

/** The rounds that an action may come after. */
export const newActionQuery = defineQuery({
  verb: 'actions.seeNew',
  input: z.object({}),
  load: async (transaction) => ({ rounds: await listRoundsOfActions(transaction) }),
  policy: keepersOnly,
  trail: () => ({ children: [], body: {} }),
})
