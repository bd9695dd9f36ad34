import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Urgency } from '../case/follow-up/model.ts'
import type { Safeguarded } from '../case/judgement/model.ts'
import type { CaseStatus } from '../case/model.ts'
import type { Grade } from '../tool/index.ts'

/** Why a case is looked at a second time. @source domain.md, judging a case */
export const REASONS = [
  ...(['inadequate', 'notSafeguarded', 'followUp', 'yesBesideImmediate', 'twoApart'] as const),
  'randomShare',
] as const
export type Reason = (typeof REASONS)[number]

/** What is judged of a case: how good practice was, and whether the child is safeguarded. */
export interface Verdicts {
  readonly grade: Grade
  readonly safeguarded: Safeguarded
}

/** Who was chosen to look at a case a second time, and why it was called. */
export interface Moderator {
  readonly id: Id<'moderator'>
  readonly person: Id<'person'>
  readonly name: string
  readonly reasons: readonly Reason[]
  readonly overrideReason: string | null
  /** Whether every check of independence was passed; one that could not be made was not. */
  readonly isChecked: boolean
}

/** One second look at one judgement. It is kept beside what it changed. */
export interface Moderation {
  readonly id: Id<'moderation'>
  readonly moderator: Id<'moderator'>
  readonly judgement: Id<'judgement'>
  readonly before: Verdicts
  readonly after: Verdicts
  readonly reason: string
  readonly on: Day
  readonly at: Instant
  readonly by: string
}

/** A case of a sample as moderation looks at it. */
export interface ModeratedCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly position: number
  readonly reference: string
  readonly status: CaseStatus
  /** Whether its pair is done: the second has confirmed, or there was only one auditor and the record is submitted. */
  readonly isSettled: boolean
  /** What the pair agreed; null until it has said both. */
  readonly agreed: (Verdicts & { readonly judgement: Id<'judgement'> }) | null
  /** The grades of the two blind first views, where these were given. */
  readonly firstGrades: readonly Grade[]
  readonly urgencies: readonly Urgency[]
  readonly moderator: Moderator | null
  /** The second looks at what the pair agreed, the oldest first. */
  readonly moderations: readonly Moderation[]
}

/** A case that has to be moderated, with every reason for it. */
export interface CalledCase {
  readonly file: ModeratedCase
  readonly reasons: readonly Reason[]
}
