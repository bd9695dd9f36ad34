import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'

/** One entry of a person's calendar: a whole day, or a moment where hours count. It says nothing of a child. */
export interface Entry {
  /** The same entry keeps its name whenever it is read, so that a calendar program moves it and adds no second one. */
  readonly name: string
  readonly when: { readonly on: Day } | { readonly at: Instant }
  readonly summary: string
}
