import type { Day } from '../../kernel/day.ts'
import type { Audience } from '../model.ts'

/** What could tell who a child is. */
export const FINDING_KINDS = [
  'childName',
  'initials',
  'birthDate',
  'identifier',
  'place',
  'workerName',
  'uniqueRows',
  'smallCount',
  'everyChild',
  'difference',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** One place of a report where a person has to look. */
export interface Finding {
  readonly kind: FindingKind
  /** Undecided ones stand in the way of issue; the others are shown so that somebody looks. */
  readonly isToDecide: boolean
  readonly audience: Audience
  /** The key of a paragraph, or `header.title` and its like. */
  readonly place: string
  /** The words of the report that it is about. */
  readonly words: string
  /** Equal for the same words at the same place of the same text, and for nothing else. */
  readonly key: string
}

/** What is known of children and workers, to be looked for in words. */
export interface Known {
  readonly children: readonly KnownChild[]
  readonly workers: readonly string[]
}

export interface KnownChild {
  readonly forename: string | null
  readonly surname: string | null
  readonly bornOn: Day | null
  readonly ids: readonly string[]
}

/** Words of a report that a person wrote, or took over from what a person wrote. */
export interface Spoken {
  readonly place: string
  readonly text: string
  /** What the program had drafted here: its words are no finding. Null where a person wrote all of it. */
  readonly drafted: string | null
}
