import type { Job } from '../access/index.ts'
import { tellActionsOverdue } from './due/job.ts'

/** What this room does at regular times. */
export const jobs: readonly Job[] = tellActionsOverdue
