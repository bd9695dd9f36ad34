import type { Job } from '../access/index.ts'
import { jobs as evaluationJobs } from './evaluation/jobs.ts'
import { jobs as shareJobs } from './shares/commands.ts'
import { tellPeople } from './warnings/job.ts'

/** What this room does later and at regular times. */
export const jobs: readonly Job[] = [...evaluationJobs, ...shareJobs, ...tellPeople]
