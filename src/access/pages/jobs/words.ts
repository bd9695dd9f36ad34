import { sayInstant, type Instant } from '../../../kernel/instant.ts'

type JobState = 'running' | 'waiting' | 'failing' | 'givenUp'

interface Tried {
  readonly state: JobState
  readonly attempts: number
  readonly maxAttempts: number
  readonly runAt: Instant
}

export const JOB_STATE_WORDS: Readonly<Record<JobState, string>> = {
  running: 'Running',
  waiting: 'Waiting',
  failing: 'Failed, will be tried again',
  givenUp: 'Failed for good',
}

export const JOB_STATE_COLOURS: Readonly<Record<JobState, string>> = {
  running: 'blue',
  waiting: 'grey',
  failing: 'yellow',
  givenUp: 'red',
}

export const NO_QUEUE =
  'This database has no queue of jobs. Nothing is done at regular times: no mails go out and overdue follow-ups do not go up the line. Ask who runs the server to set DATABASE_JOBS_URL and to run “goldthread migrate”.'
export const NO_JOBS = 'No job waits and none has failed.'

export function sayTries({ state, attempts, maxAttempts }: Tried): string {
  return state === 'waiting' ? 'Not tried yet' : `${attempts} of ${maxAttempts}`
}

export function sayNext({ state, runAt }: Tried): string {
  return state === 'givenUp' || state === 'running' ? '–' : sayInstant(runAt)
}
