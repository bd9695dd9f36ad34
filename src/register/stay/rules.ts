import type { Day } from '../../kernel/day.ts'
import { overlaps, type Period } from '../../kernel/period.ts'
import { conflict, invalid, invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Register, Stay, StayFacts } from '../model.ts'
import { BY_HAND } from '../../organisation/index.ts'
import {
  FROM_SOURCE,
  NOT_ENDED,
  NOTHING_CHANGED,
  OVERTAKEN,
  sayNotAfterToday,
  sayNotBorn,
  sayOverlap,
  WITHDRAWN,
  type StayField,
} from '../words.ts'

/** What a stay is judged against: its register, the child's birth and other stays there, and the working day. */
export interface Around {
  readonly register: Register
  readonly bornOn: Day | null
  readonly others: readonly Period[]
  readonly today: Day
}

/**
 * Whether the stay may stand as entered: known strands and risk level, days in order, not before the child was born and
 * not after today, and not at the same time as another stay of the child on this register.
 */
export function decideStay(stay: StayFacts, around: Around): Result<StayFacts, Refusal> {
  const problems = [...problemsWithChoices(stay, around), ...problemsWithDays(stay, around)]
  if (problems.length > 0) return invalidFields(problems)
  const other = around.others.find((each) => overlaps(each, stay))
  return other ? invalid(sayOverlap(other), 'from') : ok(stay)
}

/** Whether the stay may end like this: only the end is judged, since the rest may have come from elsewhere. */
export function decideEnd(stay: StayFacts, today: Day): Result<StayFacts, Refusal> {
  const problems = problemsWithDays(stay, { today, bornOn: null }).filter(({ field }) => field === 'until')
  return problems.length > 0 ? invalidFields(problems) : ok(stay)
}

function problemsWithChoices({ strands, riskLevel }: StayFacts, { register }: Around): Problem[] {
  const problems: Problem[] = []
  if (strands.length === 0 || strands.some((strand) => !register.strands.includes(strand))) {
    problems.push({ field: 'strands', sentence: 'Select at least one of the strands' })
  }
  if (riskLevel !== null && !register.riskLevels.includes(riskLevel)) {
    problems.push({ field: 'riskLevel', sentence: 'Select one of the risk levels' })
  }
  return problems
}

function problemsWithDays(
  { from, until, reasonOff }: StayFacts,
  { today, bornOn }: Pick<Around, 'today' | 'bornOn'>,
): Problem[] {
  const problems: Problem[] = []
  // A birth date to come is wrong itself, and says so where it was entered.
  if (bornOn !== null && bornOn <= today && from < bornOn)
    problems.push({ field: 'from', sentence: sayNotBorn(bornOn) })
  if (from > today) problems.push({ field: 'from', sentence: sayNotAfterToday(today) })
  if (until !== null && until > today) problems.push({ field: 'until', sentence: sayNotAfterToday(today) })
  if (until !== null && until <= from) problems.push({ field: 'until', sentence: ENDS_TOO_SOON })
  if (until === null && reasonOff !== null) problems.push({ field: 'until', sentence: NOT_ENDED })
  return problems
}

const ENDS_TOO_SOON = 'Enter a day after the day the child went on the list'

const FIELDS: readonly StayField[] = ['strands', 'riskLevel', 'from', 'until', 'reasonOn', 'reasonOff']

/** The fields in which two states of a stay differ; the order of the strands does not matter. */
export function changedFields(before: StayFacts, after: StayFacts): StayField[] {
  return FIELDS.filter((field) => comparable(before[field]) !== comparable(after[field]))
}

function comparable(value: StayFacts[StayField]): string | number | null {
  return value === null || typeof value !== 'object' ? value : [...value].sort().join()
}

/** Whether there is anything to keep at all: a correction that changes nothing is refused. */
export function decideCorrection(
  before: StayFacts,
  after: StayFacts,
  around: Around,
): Result<StayFacts, Refusal> {
  return changedFields(before, after).length === 0 ? invalid(NOTHING_CHANGED) : decideStay(after, around)
}

/** Whether the stay is still as it was when the form was opened, and may be changed at all. */
export function decideUnchanged(stay: Stay, version: string): Result<Stay, Refusal> {
  if (version !== stay.version) return conflict(OVERTAKEN)
  return stay.isWithdrawn ? invalid(WITHDRAWN) : ok(stay)
}

/** Whether the stay may be taken away: only what was entered here was a mistake that can be mended here. */
export function decideWithdrawal(stay: Stay, version: string): Result<Stay, Refusal> {
  const unchanged = decideUnchanged(stay, version)
  return unchanged.ok && stay.source !== BY_HAND ? invalid(FROM_SOURCE) : unchanged
}
