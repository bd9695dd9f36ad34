import type { DayOrMonth } from '../../kernel/day-or-month.ts'
import type { Effect } from '../effect/model.ts'
import type { Action } from '../model.ts'

/** The way of an action from what audits found to what later audits show. */
export const STEPS = ['audit', 'report', 'board', 'inForce', 'effect'] as const
export type Step = (typeof STEPS)[number]

/** When each step was, as far as it is recorded. */
export type StepDates = Readonly<Record<Step, DayOrMonth | null>>

export interface FollowedAction {
  readonly action: Action
  readonly effect: Effect
  readonly dates: StepDates
}

/** What the board agreed, with the actions that carry it out. */
export interface FollowedRecommendation {
  readonly reference: string
  readonly title: string
  readonly wording: string
  readonly actions: readonly FollowedAction[]
}

/** What was recommended after one round. */
export interface FollowedRound {
  readonly code: string
  readonly month: DayOrMonth | null
  readonly recommendations: readonly FollowedRecommendation[]
}
