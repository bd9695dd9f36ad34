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
