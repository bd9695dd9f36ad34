import type { Day } from '../../../kernel/day.ts'
import type { CaseFile, Seat } from '../model.ts'
import { isBlindNow } from '../views.ts'
import type { Fact } from './model.ts'

/** The longest stretch between one fact and the next. */
export interface Gap {
  readonly days: number
  readonly from: Day
  readonly until: Day
}

/** What the facts of a kind add up to: reckoned by us, so it could weigh on an answer that is not given yet. */
export interface Reckoning {
  /** Null with fewer than two days. Nothing is said of the time before the first or after the last. */
  readonly longestGap: Gap | null
  /** Of how many facts both days are known, how many were recorded on a later day, and the longest wait. */
  readonly recordedLater: { readonly count: number; readonly of: number; readonly longestDays: number }
}

export function reckon(facts: readonly Pick<Fact, 'on' | 'recordedOn'>[]): Reckoning {
  const days = [...new Set(facts.map(({ on }) => on))].sort((one, other) => one - other)
  const gaps = days.slice(1).map((until, place) => gapBetween(days[place] ?? until, until))
  const longestGap = gaps.reduce<Gap | null>(
    (longest, gap) => (longest && longest.days >= gap.days ? longest : gap),
    null,
  )
  const waits = facts.flatMap(({ on, recordedOn }) => (recordedOn === null ? [] : [recordedOn - on]))
  const later = waits.filter((days) => days > 0)
  return {
    longestGap,
    recordedLater: { count: later.length, of: waits.length, longestDays: Math.max(0, ...later) },
  }
}

function gapBetween(from: Day, until: Day): Gap {
  return { days: until - from, from, until }
}

interface Answered {
  readonly question: string
  readonly answer: string | null
}

/**
 * Whether this person may see what the facts add up to: an auditor once a first answer to the question was given, by
 * this auditor where each answers alone; somebody without a seat at once. @source domain.md, judging a case
 */
export function isReckoningShown(
  file: Pick<CaseFile, 'status' | 'views'>,
  seat: Seat | null,
  question: string,
  history: readonly Answered[],
): boolean {
  if (seat === null || !isBlindNow(file)) return true
  return history.some((each) => each.question === question && each.answer !== null)
}
