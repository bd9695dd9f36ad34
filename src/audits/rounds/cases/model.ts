import type { Id } from '../../../kernel/ids.ts'
import type { CaseStatus, Seat } from '../../case/model.ts'
import type { Grade } from '../../tool/index.ts'
import { isMovedBy } from './lifecycle.ts'

/** A drawn child about to become a case, with the facts of the as-at day that the report's table shows. */
export interface NewCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly reference: string
  /** The place in the sample, from 1; a replacement takes the place of the case it replaces. */
  readonly position: number
  readonly ageYears: number | null
  readonly team: Id<'team'> | null
  readonly isOpenToSocialCare: boolean | null
  readonly replaces: { readonly id: Id<'case'>; readonly reason: string } | null
}

/** Everything that makes a case, apart from where it stands in the sample. */
export type DrawnChild = Pick<NewCase, 'child' | 'ageYears' | 'team' | 'isOpenToSocialCare'>

/** Who sits in a seat of a case now: an account, a worker record of the past, or both. */
export interface SeatTaken {
  readonly id: Id<'auditor'>
  readonly seat: Seat
  readonly person: Id<'person'> | null
  readonly worker: Id<'worker'> | null
  readonly name: string
  readonly overrideReason: string | null
}

export type Pair = readonly SeatTaken[]

export interface Agreed {
  readonly grade: Grade | null
  readonly safeguarded: 'yes' | 'no' | 'cannotTell' | null
}

/** One case as its round shows it. */
export interface CaseInRound extends Pick<NewCase, 'id' | 'child' | 'reference' | 'position'> {
  readonly status: CaseStatus
  readonly ageYears: number | null
  readonly team: string | null
  readonly isOpenToSocialCare: boolean | null
  readonly pair: Pair
  /** Null until what the pair agreed is submitted. */
  readonly agreed: Agreed | null
  readonly replaces: Id<'case'> | null
  readonly replacementReason: string | null
}

/** Whether the case is in the sample: not replaced by another, nor cancelled. */
export function isInSample({ status }: Pick<CaseInRound, 'status'>): boolean {
  return status !== 'replaced' && status !== 'cancelled'
}

/** Whether the pair of a case can still be chosen: until the agreed record is submitted. */
export function canBeAllocated({ status }: Pick<CaseInRound, 'status'>): boolean {
  return isMovedBy('replace', { status })
}
