import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { readsOf } from '../../approval/policy.ts'
import { readers } from '../../policy.ts'
import { listReports } from '../../store.ts'

/** Every report that was issued, and for who drafts them the drafts. */
export const reportsQuery = defineQuery({
  verb: 'reports.seeList',
  input: z.object({}),
  load: async (transaction, _input, actor) => ({ reports: await listReports(transaction, readsOf(actor)) }),
  policy: readers,
  trail: ({ reports }) => ({ children: [], body: { count: reports.length } }),
})

export type SeenReports = NonNullable<Awaited<ReturnType<typeof reportsQuery.load>>>
