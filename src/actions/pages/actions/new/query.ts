import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { listAccounts } from '../../../people/store.ts'
import { keepersOnly } from '../../../policy.ts'
import { listRoundsOfActions } from '../../../rounds/store.ts'

/** The rounds that an action may come after, and who may be told of it. */
export const newActionQuery = defineQuery({
  verb: 'actions.seeNew',
  input: z.object({}),
  load: async (transaction) => {
    const [rounds, accounts] = await Promise.all([
      listRoundsOfActions(transaction),
      listAccounts(transaction),
    ])
    return { rounds, accounts }
  },
  policy: keepersOnly,
  trail: () => ({ children: [], body: {} }),
})
