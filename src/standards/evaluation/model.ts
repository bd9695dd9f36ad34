import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

/** A renewal of kept verdicts, and how far it came. */
export interface Evaluation {
  readonly id: Id<'evaluation'>
  readonly kind: 'all' | 'changed'
  readonly asAt: Day
  /** What records were held against, as a sum: how far feeds go, which roles mean open, the bank holidays. */
  readonly ground: string
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly childrenCount: number
  readonly doneCount: number
}

/** A line of the trail that tells of changed records, and whose. */
export interface News {
  readonly line: string
  readonly children: readonly string[]
}

/** How far kept verdicts are behind the records. */
export interface Freshness {
  /** The day as at which everybody was last held against the standards, or is being. */
  readonly asAt: Day
  readonly isRunning: boolean
  /** Of so many of the children asked about records changed that nobody has taken up yet. */
  readonly changedCount: number
}
