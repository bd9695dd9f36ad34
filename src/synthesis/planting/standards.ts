/**
 * The standards in which problems are planted, by their codes in `procedures/`, with the figures of the built-in set. They
 * are written down here once more on purpose: an extract that took them from the procedures could not show them wrong.
 */
export const STANDARDS = {
  supervision: 'supervision-monthly',
  interviewOffered: 'return-interview-offered',
  interviewHeld: 'return-interview-72-hours',
  interviewAnswered: 'return-interview-refusal-recorded',
  placementVisits: 'looked-after-visits',
} as const
