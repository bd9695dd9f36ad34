import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { listAccounts } from '../../../../people/store.ts'
import { keepersOnly } from '../../../../policy.ts'
import { findAction } from '../../../../store.ts'

/** An action whose owner, days and measure are about to be recorded. */
export const keptActionQuery = defineQuery({
  verb: 'actions.seeToRecord',
  input: z.object({ action: z.uuid() }),
  load: async (transaction, { action: id }) => {
    const [action, accounts] = await Promise.all([findAction(transaction, id), listAccounts(transaction)])
    return action && { action, accounts }
  },
  policy: keepersOnly,
  trail: ({ action: { id } }) => ({ children: [], body: { action: id } }),
})

export type SeenToRecord = NonNullable<Awaited<ReturnType<typeof keptActionQuery.load>>>
