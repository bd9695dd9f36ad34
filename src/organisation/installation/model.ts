import type { Role } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'

/** What an authority says of itself in `installation.toml`, before any file of data is read. */
export interface Installation {
  readonly name: string
  readonly brandColour: string | null
  /** The name of the case system whose ids the folder's files use. */
  readonly source: string
  /** Null in a real installation. */
  readonly storyDay: Day | null
  readonly words: Words
  readonly wordsFrom: Day
  /** How a record of the case system is opened; null where records are not linked. */
  readonly recordAddress: string | null
  readonly registers: readonly RegisterToFound[]
  readonly involvementRoles: readonly RoleMeaning[]
  readonly feeds: readonly { readonly kind: string; readonly from: Day; readonly until: Day }[]
  readonly readings: readonly Reading[]
  /** Only a story may name people with their passwords. */
  readonly personas: readonly StoryPerson[]
}

export interface RegisterToFound {
  readonly code: string
  readonly name: string
  readonly strands: readonly string[]
  readonly riskLevels: readonly string[]
}

/** What a source's role of an involvement means. */
export interface RoleMeaning {
  readonly code: string
  readonly meaning: string
  readonly isOpenToSocialCare: boolean
}

/** A value that the source uses otherwise than others do. */
export interface Reading {
  /** The column in which the source means it so; null for every column. */
  readonly column: string | null
  readonly value: string
  readonly means: 'yes' | 'no' | 'notApplicable' | 'notRecorded'
}

export interface StoryPerson {
  readonly login: string
  readonly name: string
  readonly password: string
  readonly roles: readonly Role[]
  readonly agency: string | null
  /** The same human being among the source's workers. */
  readonly workerKey: string | null
  /** The logins of those whose place the person takes. */
  readonly deputyFor: readonly string[]
}
