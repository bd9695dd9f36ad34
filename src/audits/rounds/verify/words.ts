import type { RoundStatus } from '../model.ts'

/** What to say where there is no draw to compute again. */
export function sayNotRecorded(status: RoundStatus): string {
  if (status === 'knownInPart')
    return 'No draw was recorded for this round, so there is nothing to compute again.'
  if (status === 'cancelled')
    return 'This round was cancelled before a draw was recorded that could be computed again.'
  return 'This round has not been drawn yet.'
}
