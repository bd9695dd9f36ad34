import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { lastDayOf, type DayOrMonth } from '../kernel/day-or-month.ts'

export const STATUSES = ['open', 'inProgress', 'done', 'verified', 'closed'] as const
export type Status = (typeof STATUSES)[number]

/** How an action may end. What was never verified can only be withdrawn. */
export const OUTCOMES = ['effective', 'notEffective', 'effectNotShown', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What may be recorded of an action after it was recommended. */
export const RECORDED_FIELDS = ['owner', 'team', 'person', 'due', 'inForceFrom', 'measure'] as const
export type RecordedField = (typeof RECORDED_FIELDS)[number]

/** What the board agreed after a round: who does what by when, in force from when, measured how. Null: not recorded. */
export interface Action {
  readonly id: Id<'action'>
  readonly reference: string
  readonly title: string
  readonly wording: string
  /** The recommendation that it helps to carry out; null where it is the recommendation's own first action. */
  readonly recommendation: { readonly id: Id<'action'>; readonly reference: string } | null
  /** The round after which it was recommended. */
  readonly round: RoundOfAction
  readonly recommended: DayOrMonth | null
  /** Whose it is, as a post or a role. */
  readonly owner: string | null
  /** The team or agency that does it. */
  readonly team: string | null
  /** Whoever has an account and answers for it, who can be told. */
  readonly person: Id<'person'> | null
  readonly personName: string | null
  readonly due: DayOrMonth | null
  readonly inForceFrom: Day | null
  /** For how many cases of a round somebody said whether they could show it; the others go by the days. */
  readonly caseExposures: readonly CaseExposures[]
  readonly measure: string | null
  readonly status: Status
  /** How it was closed; null while it is not, and where nobody said. */
  readonly outcome: Outcome | null
  /** The newest line of its history: whoever changes the action has to have seen it. */
  readonly newest: NewestEvent
  /** Who last marked it done, and when it was done as far as was said. */
  readonly doneBy: Id<'person'> | null
  readonly reportedDone: DayOrMonth | null
}

export const EXPOSURES = ['yes', 'partly', 'no', 'cannotTell'] as const
/** Whether the cases of a round could show an action at work. */
export type Exposure = (typeof EXPOSURES)[number]

export interface CaseExposures {
  /** The code of the round. */
  readonly round: string
  readonly exposure: Exposure
  readonly count: number
}

export interface RoundOfAction {
  readonly id: Id<'round'>
  readonly code: string
  readonly month: DayOrMonth | null
  readonly register: Id<'register'>
}

/** One line of what became of an action. With a field it says what was recorded, else that the status moved. */
export interface ActionEvent {
  readonly status: Status
  readonly field: RecordedField | null
  readonly value: string | null
  readonly note: string | null
  readonly happened: DayOrMonth | null
  /** Where, and on which day, whoever verified it looked. */
  readonly looked: Looked | null
  readonly outcome: Outcome | null
  readonly at: Instant
  readonly by: string
}

export interface NewestEvent {
  readonly id: Id<'actionEvent'>
  readonly by: string
  readonly at: Instant
}

export interface Looked {
  readonly where: string
  readonly on: Day
}

/** Whether work on the action should have ended by now. */
export function isOverdue({ due, status }: Pick<Action, 'due' | 'status'>, today: Day): boolean {
  return due !== null && (status === 'open' || status === 'inProgress') && lastDayOf(due) < today
}
