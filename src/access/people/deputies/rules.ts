import type { Day } from '../../../kernel/day.ts'
import { overlaps, type Period } from '../../../kernel/period.ts'
import type { Problem } from '../../../kernel/refusal.ts'
import type { Account } from '../model.ts'

/** Who takes somebody's place, from a day on and until a day or for good. */
export interface Deputy extends Period {
  readonly deputy: string
}

export interface Naming {
  readonly account: Account
  readonly deputy: Account
  readonly period: Period
  /** Whom the person has named before. */
  readonly named: readonly Deputy[]
}

/** Why the deputy cannot be named for the time, or null. */
export function problemWithDeputy({ account, deputy, period, named }: Naming): Problem | null {
  const problem = problemBetween(account, deputy)
  if (problem !== null) return { field: 'deputy', sentence: problem }
  if (period.until !== null && period.until <= period.from) {
    return { field: 'last', sentence: 'Enter a last day that is not before the first day' }
  }
  const isNamed = named.some((each) => each.deputy === deputy.id && overlaps(each, period))
  return isNamed
    ? { field: 'deputy', sentence: `${deputy.displayName} is named for some of these days already` }
    : null
}

function problemBetween(account: Account, deputy: Account): string | null {
  if (account.id === deputy.id) return 'Choose somebody else: nobody is their own deputy'
  if (deputy.closedAt !== null) return `Choose somebody else: the account of ${deputy.displayName} is closed`
  const isMixed = isAdministrator(account) !== isAdministrator(deputy)
  return isMixed
    ? 'Choose somebody else: an administrator sees no case data and can only stand in for another'
    : null
}

function isAdministrator({ roles }: Account): boolean {
  return roles.includes('administrator')
}

/** The day until which a deputy stays who is ended today: today, or none at all when the time had not begun. */
export function endedOn({ from, until }: Period, today: Day): Day {
  const last = until === null || until > today ? today : until
  return last > from ? last : from
}
