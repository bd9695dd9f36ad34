import { sayDay, type Day } from '../../../kernel/day.ts'
import { overlaps, type Period } from '../../../kernel/period.ts'
import type { Problem } from '../../../kernel/refusal.ts'

/** Why the days cannot be declared beside those declared before, or null. */
export function problemWithAbsence(period: Period, declared: readonly Period[], today: Day): Problem | null {
  if (period.until !== null && period.until <= period.from) {
    return { field: 'last', sentence: 'Enter a last day that is not before the first day' }
  }
  if (period.until !== null && period.until <= today) {
    return { field: 'last', sentence: `Enter a last day that is not before today, ${sayDay(today)}` }
  }
  return declared.some((each) => overlaps(each, period))
    ? { field: 'first', sentence: 'Some of these days are declared already. End that absence first' }
    : null
}
