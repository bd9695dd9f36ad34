import type { HoursLimit, Limit } from '../rule-model.ts'

/** The one figure of a rule that an authority sets: a time (null where none is set yet), a share in per cent, or a count. */
export type Figure =
  | { readonly kind: 'time'; readonly limit: Limit | HoursLimit | null; readonly mayBeHours: boolean }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'count'; readonly count: number }

export type Unit = (Limit | HoursLimit)['unit']
export const UNITS: readonly Unit[] = ['days', 'workingDays', 'months', 'hours']

/** What was typed for a figure. */
export interface Typed {
  readonly amount: number
  /** Null for a share or a count. */
  readonly unit: Unit | null
}

/** How many children stand how by a standard today, as far as they were judged. */
export interface JudgedCounts {
  readonly children: number
  readonly notMet: number
  readonly cannotTell: number
}
