import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

export const CASE_STATUSES = [
  ...(['drawn', 'allocated', 'inProgress', 'submitted', 'confirmed'] as const),
  ...(['replaced', 'cancelled'] as const),
]
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const SEATS = ['first', 'second'] as const
/** The first-named auditor writes the agreed record, the second confirms it. */
export type Seat = (typeof SEATS)[number]

/** Whose record an answer belongs to: each auditor's own first view, or what the two agreed. */
export type View = Seat | 'agreed'

export interface Auditor {
  /** Null where only a worker record is known, as in rounds of the past. */
  readonly person: Id<'person'> | null
  readonly name: string
  /** The account was closed since, so nobody can answer in this seat. */
  readonly hasLeft?: boolean
}

/** The auditor's word that a first view is complete. */
export interface GivenView {
  readonly by: string
  readonly at: Instant
}

/** Which first views are given, and whether they may be read by others than their author. */
export interface FirstViews {
  readonly first: GivenView | null
  readonly second: GivenView | null
  readonly areOpen: boolean
}

/** The audit lead's word that one first view is not waited for: the case is single-audited. */
export interface Release {
  readonly seat: Seat
  readonly reason: string
  readonly by: string
  readonly at: Instant
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

/** A case as far as it decides who may do what to it now: without names, team and days. */
export interface CaseAtWork {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly status: CaseStatus
  readonly round: Pick<RoundOfCase, 'status' | 'tool'>
  readonly first: Pick<Auditor, 'person'> | null
  readonly second: Pick<Auditor, 'person'> | null
  /** Of a first view that was given, that it was; null where it was not. */
  readonly views: { readonly [seat in Seat]: object | null } & Pick<FirstViews, 'areOpen'>
  readonly release: Pick<Release, 'seat'> | null
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
  readonly views: FirstViews
  readonly release: Release | null
}
