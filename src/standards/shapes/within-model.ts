import type { Reach } from '../calendar.ts'
import type { Covered } from '../desk.ts'
import type { PreparedEntries } from '../entries.ts'
import type { PreparedOf } from '../prepare.ts'
import type { Response, Trigger } from '../rule-model.ts'

/** A `within` rule against the kinds of a timeline. */
export interface PreparedWithin extends Covered {
  readonly shape: 'within'
  readonly trigger: Trigger
  /** Entries that call for an answer; none where something else does. */
  readonly triggers: PreparedEntries
  readonly response: Response
  readonly responses: PreparedEntries
  /** 0 where the limit is none in hours. */
  readonly hours: number
  readonly reach: Reach | null
  readonly isUnlessDeclined: boolean
  /** OFFERED or ACCEPTED, or -1. */
  readonly onlyIf: number
  /** The place of return interviews among the kinds, or -1 where they were not loaded. */
  readonly interviewKind: number
}

/** What is asked at the moment: the trigger's day and time, and what it came from. */
export interface Asking {
  day: number
  at: number
  due: number
  episode: number
  triggerRow: number
  /** The entry that is weighed as an answer, and whether it surely counts. */
  row: number
  isSure: boolean
}

export type Within = PreparedOf<PreparedWithin> & { readonly asking: Asking }
