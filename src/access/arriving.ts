import type { Actor } from './actor.ts'
import type { SessionTimes } from './session/rules.ts'

/** Who sits behind the token of a web session, and since when. */
export interface Sitter {
  readonly actor: Actor
  readonly session: SessionTimes
}

/** Somebody of whom the door knows a token and no more: who it is, it finds out while it reads what was asked for. */
export interface Arriving {
  readonly doorkeeper: Actor
  readonly tokenSha256: string
  /** Whether this may be done under the name of who was found. */
  readonly isAdmitted: (sitter: Sitter) => boolean
}

/** What became of it for whom; null where nobody was admitted and nothing was done. */
export type Arrival<Outcome> = { readonly sitter: Sitter; readonly outcome: Outcome } | null
