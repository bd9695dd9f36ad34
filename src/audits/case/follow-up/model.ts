import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { CaseFile } from '../model.ts'

export const URGENCIES = ['immediate', 'soon'] as const
export type Urgency = (typeof URGENCIES)[number]

export const EVENT_KINDS = ['told', 'acknowledged', 'acted', 'verified', 'reopened', 'escalated'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Why a follow-up went to somebody else: its time passed, or the account of its manager was closed. */
export const ESCALATION_CAUSES = ['overdue', 'managerGone'] as const
export type EscalationCause = (typeof ESCALATION_CAUSES)[number]

/** How long a follow-up may take, and how long each person up the line has before it goes further. */
export interface FollowUpClock {
  readonly immediateHours: number
  readonly soonWorkingDays: number
  readonly nextHours: number
  readonly nextWorkingDays: number
}

export interface Named {
  readonly person: Id<'person'>
  readonly name: string
}

/** What happened to a follow-up since it was raised; a list that is only added to. */
export interface FollowUpEvent {
  readonly id: Id<'followUpEvent'>
  readonly kind: EventKind
  readonly note: string | null
  /** Who was told, and the day and London time when, as the teller says. */
  readonly told: { readonly to: string; readonly on: Day; readonly time: string } | null
  /** To whom it went, because of what, and how far up the line that is; 0 is in the manager's own place. */
  readonly escalated: { readonly to: Named; readonly because: EscalationCause; readonly rung: number } | null
  readonly at: Instant
  readonly by: string
  readonly byPerson: Id<'person'>
}

/** Urgent, about one child, raised in an audit: somebody has to act, and says so here. */
export interface FollowUp {
  readonly id: Id<'followUp'>
  readonly case: Id<'case'>
  readonly child: Id<'child'>
  readonly urgency: Urgency
  readonly what: string
  readonly why: string
  /** Null where an older round does not say who was asked. */
  readonly manager: Named | null
  /** Named beside the manager when it was raised; null where nobody was. */
  readonly deputy: Named | null
  readonly raisedAt: Instant
  /** Null where an older round does not say when. */
  readonly raisedOn: Day | null
  readonly raisedBy: string
  readonly raisedByPerson: Id<'person'>
  readonly dueAt: Instant | null
  readonly dueOn: Day | null
  readonly events: readonly FollowUpEvent[]
}

/** A follow-up with what decides who sees it: its case, and who stands in for its manager today. */
export interface FollowUpInCase {
  readonly followUp: FollowUp
  readonly file: CaseFile
  readonly deputies: readonly Id<'person'>[]
}
