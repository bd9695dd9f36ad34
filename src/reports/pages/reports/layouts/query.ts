import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { layoutName, LAYOUTS } from '../../../layout/index.ts'
import { findLayoutDraft, listOwnLayouts, newestLayout } from '../../../layouts/store.ts'
import { drafters } from '../../../policy.ts'

/** Every layout that reports are written in. */
export const layoutsQuery = defineQuery({
  verb: 'reports.seeLayouts',
  input: z.object({}),
  load: async (transaction) => ({
    own: await listOwnLayouts(transaction),
    shipped: LAYOUTS.map(layoutName),
    newest: await newestLayout(transaction),
    isBeingWritten: (await findLayoutDraft(transaction, { isToChange: false })) !== null,
  }),
  policy: drafters,
  trail: ({ newest }) => ({ children: [], body: { newest } }),
})

export type SeenLayouts = NonNullable<Awaited<ReturnType<typeof layoutsQuery.load>>>
