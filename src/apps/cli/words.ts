import type { Actor } from '../../access/index.ts'

interface FailedJob {
  readonly task: string
  readonly state: string
  readonly attempts: number
  readonly lastError: string | null
}

export const NO_JOBS =
  'DATABASE_JOBS_URL is not set, so no jobs run: no mails go out and overdue follow-ups do not go up the line. ' +
  'Set it to the address of the role goldthread_jobs and run: bin/goldthread migrate'

/** That a job failed, how often, and what the loop wrote of it. */
export function sayFailedJob({ task, state, attempts, lastError }: FailedJob): string {
  const next = state === 'givenUp' ? 'and is not tried again' : 'and will be tried again'
  return `The job ${task} failed ${attempts} ${attempts === 1 ? 'time' : 'times'} ${next}: ${lastError ?? 'no reason kept'}`
}

const SIGN_IN_FIRST =
  'Sign in first: bin/goldthread sign-in --login NAME. Nobody is signed in here, and without that this account may start, import, migrate and look after the home, and see no case.'

/** What whoever finds nothing in an authority's own home can do about it: who is signed in decides what is there. */
export function sayWhoAsked(nothingHere: string, { machine, displayName }: Actor): string {
  if (machine !== null) return SIGN_IN_FIRST
  return `${nothingHere}\nYou are signed in here as ${displayName}. To go on as the account that runs this home, as a nightly import does, run: bin/goldthread sign-out. To go on as somebody else, run: bin/goldthread sign-in --login NAME`
}

/** Of a fault that nobody expected; its message may quote a record, and what is printed may end in a mail. */
export function sayUnexpected(kind: string): string {
  return `Something went wrong in Goldthread that nobody expected (${kind}). Look whether what you asked for was done, and try it again. What exactly went wrong may quote a record, so it is not shown: to see it, run the same with GOLDTHREAD_SHOW_FAULTS=yes, on a screen and not into a log.`
}
