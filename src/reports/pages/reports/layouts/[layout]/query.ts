import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { findLayout } from '../../../../layouts/store.ts'
import { drafters } from '../../../../policy.ts'

/** One published layout. */
export const layoutQuery = defineQuery({
  verb: 'reports.seeLayout',
  input: z.object({ layout: z.string() }),
  load: (transaction, { layout }) => findLayout(transaction, layout),
  policy: drafters,
  trail: (_layout, { layout }) => ({ children: [], body: { layout } }),
})
