import type { Day } from '../../kernel/day.ts'

/** An entry or a missing episode that a verdict rests on. */
export interface Relied {
  readonly id: string
  readonly kind: string
  readonly on: Day
}
