import type { Job } from '../access/index.ts'
import { tellCasesDue } from './case/due/job.ts'
import { keepFollowUps } from './case/follow-up/escalation/job.ts'
import { tellOfWhoLeft } from './case/who-left/job.ts'

/** What this room does later, at regular times, or when it hears of something below. */
export const jobs: readonly Job[] = [...keepFollowUps, ...tellCasesDue, ...tellOfWhoLeft]
