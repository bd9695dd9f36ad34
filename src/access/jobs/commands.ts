import { z } from 'zod'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { standingJobs, tryJobAgain } from '../../platform/jobs/index.ts'
import { defineCommand } from '../door.ts'
import { onlyRoles } from '../policy.ts'
import { CHOOSE_JOB, NOT_FAILED } from './words.ts'

/** Has a job that failed tried again at once; what it is about nobody learns by that. */
export const tryAgain = defineCommand({
  verb: 'access.tryJobAgain',
  input: z.object({
    job: z
      .string({ error: CHOOSE_JOB })
      .regex(/^\d{1,15}$/, CHOOSE_JOB)
      .transform(Number),
  }),
  load: async (transaction, { job }) => {
    const found = (await standingJobs(transaction))?.find(({ id }) => id === job)
    // A job that was done meanwhile is gone: who asks is told so, as of one that never failed.
    return { job: found ?? null }
  },
  policy: onlyRoles('administrator'),
  run: async (transaction, { job }) => {
    if (job === null || !(await tryJobAgain(transaction, job.id))) return conflict(NOT_FAILED)
    return ok(job)
  },
  trail: ({ id, task, attempts }) => ({ children: [], body: { job: id, task, attempts } }),
})
