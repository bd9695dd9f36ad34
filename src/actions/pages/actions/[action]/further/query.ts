import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { listAccounts } from '../../../../people/store.ts'
import { keepersOnly } from '../../../../policy.ts'
import { findAction, listActions } from '../../../../store.ts'

/** A recommendation that is to get a further action, with the actions that it has. */
export const furtherQuery = defineQuery({
  verb: 'actions.seeToAddFurther',
  input: z.object({ action: z.uuid() }),
  load: async (transaction, { action: id }) => {
    const action = await findAction(transaction, id)
    if (action === null) return null
    const recommendation = action.recommendation?.id ?? action.id
    const [actions, accounts] = await Promise.all([
      listActions(transaction, { recommendation }),
      listAccounts(transaction),
    ])
    return { action, actions, accounts }
  },
  policy: keepersOnly,
  trail: ({ action: { id } }) => ({ children: [], body: { action: id } }),
})

export type SeenToAddFurther = NonNullable<Awaited<ReturnType<typeof furtherQuery.load>>>
