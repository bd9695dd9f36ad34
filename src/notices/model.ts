import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'

export const NOTICE_KINDS = [
  ...(['caseAllocated', 'caseDueInAWeek', 'caseOverdue', 'caseWithdrawn'] as const),
  ...(['recordGivenBack', 'auditorLeft'] as const),
  ...(['moderationWaiting', 'moderatorWanted', 'caseModerated'] as const),
  ...(['followUpRaised', 'followUpOverdue', 'followUpEscalated'] as const),
  ...(['followUpActed', 'followUpUnverified', 'followUpReopened'] as const),
  ...(['actionGiven', 'actionOverdue', 'actionEscalated', 'actionUnended'] as const),
  ...(['standardsThisWeek', 'standardsTurnedRed', 'standardsFault'] as const),
]
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const MAIL_STATES = ['waiting', 'sent', 'noAddress', 'switchedOff', 'refused', 'closed'] as const
/** Whether a notice went out by mail, or why it did not. */
export type MailState = (typeof MAIL_STATES)[number]

/** How many duties are not met and can be cleared now, and how many fall due soon. */
export interface Counts {
  readonly red: number
  readonly amber: number
}

/** One thing that somebody has to know of, with the page to look at. It names no child. */
export interface Notice {
  readonly id: Id<'notice'>
  readonly person: Id<'person'>
  readonly kind: NoticeKind
  readonly about: string
  readonly dueAt: Instant | null
  readonly dueOn: Day | null
  /** Where the notice sums things up; it never says whose they are. */
  readonly counts: Counts | null
  readonly madeAt: Instant
  /** The working day on which it was made. */
  readonly madeOn: Day
  readonly readAt: Instant | null
  readonly mail: MailState
}

/** A notice for several people, before it is made. */
export interface News {
  readonly kind: NoticeKind
  readonly about: `/${string}`
  readonly people: readonly Id<'person'>[]
  /** Told apart from other news by this: the same news is told to one person once. */
  readonly key: string
  readonly dueAt?: Instant | null
  readonly dueOn?: Day | null
  readonly counts?: Counts
}
