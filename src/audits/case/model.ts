import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'

export const CASE_STATUSES = [
  ...(['drawn', 'allocated', 'inProgress', 'submitted', 'confirmed'] as const),
  ...(['replaced', 'cancelled'] as const),
]
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** The first-named auditor writes the agreed record, the second confirms it. */
export type Seat = 'first' | 'second'

/** Whose record an answer belongs to: each auditor's own first view, or what the two agreed. */
export type View = Seat | 'agreed'

export interface Auditor {
  /** Null where only a worker record is known, as in rounds of the past. */
  readonly person: Id<'person'> | null
  readonly name: string
}

/** What a case needs to know of the round that it was drawn in. */
export interface RoundOfCase {
  readonly id: Id<'round'>
  readonly code: string
  readonly theme: string
  readonly status: string
  readonly asAt: Day | null
  readonly knownOn: Day | null
  readonly periodFrom: Day | null
  readonly periodUntil: Day | null
  readonly announcedOn: Day | null
  readonly dueOn: Day | null
  /** The audit tool by its name, like `exploitation-1`. */
  readonly tool: string | null
}

/** One drawn child within a round, with its pair and the facts of the draw day. */
export interface CaseFile {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly position: number
  readonly status: CaseStatus
  readonly ageYears: number | null
  readonly team: string | null
  readonly isOpenToSocialCare: boolean | null
  readonly round: RoundOfCase
  readonly first: Auditor | null
  readonly second: Auditor | null
}
