import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

/** An identity with what its source says of the child, as far as it bears on a match. */
export interface Bearer {
  readonly identity: Id<'identity'>
  readonly child: Id<'child'>
  readonly source: string
  readonly bornOn: Day | null
}

/** An identifier that identities of more than one child bear. */
export interface SharedIdentifier {
  readonly type: string
  readonly value: string
  readonly bearers: readonly Bearer[]
}

/**
 * Two children who may be one. `strong`: born on the same day, or one of the days is not recorded. `conflict`: they
 * share an identifier and were born on different days, so one of the two sources is wrong.
 */
export interface Proposal {
  readonly one: Id<'child'>
  readonly other: Id<'child'>
  readonly verdict: 'strong' | 'conflict'
  /** The types of the identifiers that they share. */
  readonly shared: readonly string[]
  /** The pairs of identities that share one, each with the smaller id first. */
  readonly pairs: readonly (readonly [Id<'identity'>, Id<'identity'>])[]
}

/** A pair of identities that somebody found to be two children. */
export type RejectedPair = readonly [string, string]

/** What rounds and lists have to do with a child, which decides which of two stays as it is. */
export interface Standing {
  /** Codes of rounds under way that hold the child in their frame: it cannot move while they last. */
  readonly openRounds: readonly string[]
  readonly wasDrawn: boolean
  readonly isListed: boolean
}

/** A joining that was made, and perhaps undone. */
export interface Joining {
  readonly id: Id<'joining'>
  readonly kept: Id<'child'>
  readonly joined: Id<'child'>
  readonly at: Instant
  readonly by: string
  readonly reason: string
  readonly shared: readonly string[]
  readonly isConflict: boolean
  readonly undone: { readonly at: Instant; readonly by: string; readonly reason: string } | null
}

/** How many children one source knows, and how many of them are known from another source too. */
export interface SourceCount {
  readonly source: string
  readonly children: number
  readonly matched: number
}
