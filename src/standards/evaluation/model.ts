import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

/** A renewal of kept verdicts, and how far it came. */
export interface Evaluation {
  readonly id: Id<'evaluation'>
  readonly kind: 'all' | 'changed'
  readonly asAt: Day
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
