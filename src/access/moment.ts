import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Words } from '../kernel/words.ts'

/** Time and chance for one pass through the door: nothing behind it asks a clock or a generator itself. */
export interface Moment {
  /** Real time: what sessions, security and the trail go by. */
  readonly at: Instant
  /** The working day: the story day in a story installation, else today in London. */
  readonly today: Day
  /** The authority's own words, as it uses them today. */
  readonly words: Words
  /** The trail line that this pass will leave. */
  readonly line: Id<'line'>
  readonly newId: <Noun extends string>() => Id<Noun>
  /** 64 lower-case hex digits from the program's generator. */
  readonly newNonce: () => string
}
