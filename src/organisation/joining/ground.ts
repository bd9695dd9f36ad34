import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Standing } from './model.ts'

/** A table of things that belong to a child by an identity, with its versions under the same name and `_version`. */
export type ThingsOfChild = `${string}.${string}`

/** A table that belongs to a child by a thing. */
export interface LinksOfChild {
  readonly table: `${string}.${string}`
  /** The column that names the thing. */
  readonly by: string
  readonly of: ThingsOfChild
}

/** What the rooms above say of themselves, so that a joining moves everything and leaves rounds alone. */
export interface JoiningGround {
  readonly things: readonly ThingsOfChild[]
  readonly links: readonly LinksOfChild[]
  readonly standings: (
    transaction: Transaction,
    children: readonly Id<'child'>[],
  ) => Promise<ReadonlyMap<string, Standing>>
}
