import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Identity, KnownChild, SocialCare } from '../../organisation/index.ts'
import type { StayFacts } from '../model.ts'

/** A child who is on a register on a day, with what is known of the child for that day. */
export interface ListedChild extends StayFacts {
  readonly child: Id<'child'>
  readonly stay: Id<'stay'>
  /** The source that the stay came under, for references that can be checked from outside. */
  readonly identity: Identity
  readonly known: KnownChild
  /** Completed years on the day; null while the birth date is not recorded. */
  readonly ageYears: number | null
  readonly socialCare: SocialCare
}

/** Which list is asked for: a register as at a day, as known at the end of another (now when null). */
export interface ListOf {
  readonly register: Id<'register'>
  readonly asAt: Day
  readonly knownOn: Day | null
}
