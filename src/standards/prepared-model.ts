import type { Covered } from './desk.ts'
import type { Over, Shape } from './model.ts'

/** A standard against the kinds and feeds of a timeline: what the shapes read, in numbers. */
export interface PreparedOf<R> {
  /** Its place among the standards of this run. */
  readonly index: number
  readonly shape: Shape
  readonly over: Over
  readonly status: number
  /** The place of its register among those of the timeline, or EVERY_REGISTER. */
  readonly register: number
  /** The days on which a feed says what children are to the authority. */
  readonly statusCovered: Covered
  readonly from: number
  readonly until: number
  /** The first day on which it has a figure. */
  readonly figureFrom: number
  /** What is asked on the day is asked anew by each version; what is asked over time goes on. */
  readonly isCutByVersions: boolean
  readonly versionFrom: Int32Array
  readonly versions: readonly R[]
  /** Why it could not be made ready; of every child it is then a fault. */
  readonly fault: Error | null
  readonly asking: Asking
}
/** What is asked at the moment: the trigger's day and time, and what it came from. */
export interface Asking {
  day: number
  at: number
  due: number
  episode: number
  triggerRow: number
  /** The entry that is weighed as an answer, and whether it surely counts. */
  row: number
  isSure: boolean
}
