export const CHOOSE_JOB = 'Choose the job to try again'
export const NOT_FAILED =
  'This job has not failed: it runs, waits for its turn or was done meanwhile. There is nothing to try again.'
export const TRIED_AGAIN = 'The job is tried again now. Reload this page to see how it went.'
