import type { HoursLimit, Limit } from '../rule-model.ts'

/** The one figure of a rule that an authority sets: a time, or a share in per cent; null where none is set yet. */
export type Figure =
  | { readonly kind: 'time'; readonly limit: Limit | HoursLimit | null; readonly mayBeHours: boolean }
  | { readonly kind: 'share'; readonly percent: number | null }

export type Unit = (Limit | HoursLimit)['unit']
export const UNITS: readonly Unit[] = ['days', 'workingDays', 'months', 'hours']

/** What was typed for a figure. */
export interface Typed {
  readonly amount: number
  /** Blank for a share. */
  readonly unit: Unit | null
}
