import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { EntryKind } from '../model.ts'

/** What is said of an entry: when it happened, what it says, and where it stands in the case system. */
export interface EntryFacts {
  readonly happenedOn: Day
  /** Null where the time of day is not known. */
  readonly happenedAt: Instant | null
  /** Three-valued: what is not there was not recorded. */
  readonly attributes: Readonly<Record<string, string>>
  readonly worker: string | null
  readonly reference: string | null
  /** Of a return interview: the missing episodes that it covers. */
  readonly episodes: readonly string[]
}

/** An entry as it is known now. */
export interface Entry extends EntryFacts {
  readonly id: Id<'entry'>
  readonly child: Id<'child'>
  readonly kind: EntryKind
  readonly source: string
  readonly recordedOn: Day | null
  /** Tells what is known now from what was known before: the text of the moment since when it is. */
  readonly version: string
  readonly isWithdrawn: boolean
}

/** One state of an entry in its history: who brought it about, when and why. */
export interface EntryVersion extends EntryFacts {
  readonly knownFrom: Instant
  readonly isWithdrawn: boolean
  readonly isImported: boolean
  /** Null where no person did it. */
  readonly by: string | null
  readonly changeReason: string | null
}

/** What a form says of an entry, before it was judged. */
export interface EnteredEntry {
  readonly happenedOn: Day
  /** As it was typed; blank where nobody knows it. */
  readonly time: string
  readonly answers: Readonly<Record<string, string>>
  readonly worker: string
  readonly reference: string
  readonly episodes: readonly string[]
  readonly isAnother: boolean
}

/** What an attested entry is judged against. */
export interface AroundEntry {
  readonly kind: EntryKind
  readonly today: Day
  readonly now: Instant
  readonly bornOn: Day | null
  readonly episodes: readonly EpisodeOfChild[]
  /** Those who work or worked with the child. */
  readonly workers: readonly string[]
  /** The days on which an entry of this kind is known already. */
  readonly daysTaken: readonly Day[]
}

export interface EpisodeOfChild {
  readonly id: string
  readonly startsOn: Day
}
