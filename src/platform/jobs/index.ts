export { SpokenFault, sayFault } from './fault.ts'
export { openLoop, type Loop, type Recurring, type Tasks } from './loop.ts'
export { openJobsPool } from './pool.ts'
export { prepareQueue } from './prepare.ts'
export {
  enqueue,
  JOB_STATES,
  standingJobs,
  tryJobAgain,
  type Asked,
  type JobState,
  type StandingJob,
} from './store.ts'
