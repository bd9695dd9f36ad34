import { z } from 'zod'
import { standingJobs } from '../../../platform/jobs/index.ts'
import { defineQuery } from '../../door.ts'
import { onlyRoles } from '../../policy.ts'

/** How the queue of jobs stands: which, how often tried, when next; never what it is about. */
export const jobsQuery = defineQuery({
  verb: 'access.seeJobs',
  input: z.object({}),
  load: async (transaction) => ({ jobs: await standingJobs(transaction) }),
  policy: onlyRoles('administrator'),
  trail: ({ jobs }) => ({ children: [], body: { jobs: jobs?.length ?? 0 } }),
})
