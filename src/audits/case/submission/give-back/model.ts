import type { Id } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'

/** Who gave a record back last, and when. */
export interface LastGiveBack {
  readonly by: Id<'person'>
  readonly at: Instant
}
