/**
 * The standards in which problems are planted, by their codes in `procedures/`. Their figures stand with what is planted,
 * once more and on purpose: an extract that took them from the procedures could not show them wrong.
 */
export const STANDARDS = {
  supervision: 'supervision-monthly',
  supervisionNotOpen: 'supervision-monthly-not-open',
  supervisionIncrease: 'supervision-increase',
  listingRecorded: 'listing-recorded',
  directWork: 'direct-work-offered',
  assessmentExists: 'risk-assessment-exists',
  assessmentComplete: 'risk-assessment-complete',
  planExists: 'plan-exists',
  planUpdated: 'plan-updated',
  chronologyExists: 'chronology-exists',
  chronologyUpdated: 'chronology-updated',
  visitsIncrease: 'visits-increase',
  seenAlone: 'seen-alone',
  othersKnown: 'others-known',
  wishesNoted: 'wishes-noted',
  oversightNoted: 'oversight-noted',
  interviewOffered: 'return-interview-offered',
  interviewHeld: 'return-interview-held',
  interviewOutcome: 'return-interview-outcome-recorded',
  placementVisits: 'visits-regulation-28',
} as const
