import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { findLayoutDraft } from '../../../../layouts/store.ts'
import { drafters } from '../../../../policy.ts'

/** The layout that is being written. */
export const layoutDraftQuery = defineQuery({
  verb: 'reports.seeLayoutDraft',
  input: z.object({}),
  load: async (transaction) => {
    const draft = await findLayoutDraft(transaction, { isToChange: false })
    return draft && { draft }
  },
  policy: drafters,
  trail: ({ draft }) => ({ children: [], body: { draft: draft.id } }),
})

export type SeenLayoutDraft = NonNullable<Awaited<ReturnType<typeof layoutDraftQuery.load>>>
