import { addDays, type Day } from '../../kernel/day.ts'
import { clip, type Period } from '../../kernel/period.ts'
import { sayCheck } from '../independence-words.ts'
import type { Check } from '../independence.ts'
import type { Candidate } from './model.ts'

interface Until {
  readonly today: Day
  readonly dueOn: Day | null
}

/** Whether somebody has the time to audit: an absence of a few days bars nobody, one of most of the days does. */
export function checkAway({ name, absences }: Candidate, until: Until): Check {
  const verdict = isMostlyAway(absences, until) ? 'failed' : 'passed'
  return { check: 'away', verdict, sentence: sayCheck('away', verdict, [name]) }
}

/** Away on more than half of the days from today until the audits are due; where that is past or not said, today. */
export function isMostlyAway(absences: readonly Period[], { today, dueOn }: Until): boolean {
  const last = dueOn === null || dueOn < today ? today : dueOn
  const until = addDays(last, 1)
  const awayDays = absences
    .flatMap((absence) => clip(absence, { from: today, until }) ?? [])
    .reduce((days, part) => days + ((part.until ?? until) - part.from), 0)
  return awayDays * 2 > until - today
}
