import type { Transaction } from '../../platform/database/with-actor.ts'
import { hashKey, type KeyHash } from './key-hash.ts'
import { KeyTable } from './key-table.ts'
import { findKeptKeys, keepKeys, openKeptKeys } from './store.ts'

/** A row by its key and the digest of what it says. */
export interface KeyedRow {
  readonly key: string
  readonly digest: number
}

/** Whether a row's key stood in the file before, and if so whether it said the same then. */
export type SeenBefore = 'new' | 'same' | 'other'

/** Tells of each row of a file, batch after batch and in order, whether its key stood in it before. */
export type Seen = (rows: readonly KeyedRow[]) => Promise<readonly SeenBefore[]>

const MOST_IN_MEMORY = 1_500_000

/** Remembers the keys of one file: the latest in memory, and what is more than that in the database. */
export function openSeen(transaction: Transaction, mostInMemory = MOST_IN_MEMORY): Seen {
  const table = new KeyTable()
  let isKept = false
  return async (rows) => {
    const hashed = rows.map(({ key, digest }) => ({ hash: hashKey(key), digest }))
    const hashes = hashed.map(({ hash }) => hash)
    const kept = isKept ? await findKeptKeys(transaction, hashes) : []
    const seen = hashed.map((row, place) => look(table, row, kept[place] ?? null))
    if (table.count > mostInMemory) {
      if (!isKept) await openKeptKeys(transaction)
      isKept = true
      await keepKeys(transaction, table)
      table.clear()
    }
    return seen
  }
}

interface HashedRow {
  readonly hash: KeyHash
  readonly digest: number
}

function look(table: KeyTable, { hash, digest }: HashedRow, kept: number | null): SeenBefore {
  const before = kept ?? table.find(hash)
  if (before !== null) return before === digest ? 'same' : 'other'
  table.add(hash, digest)
  return 'new'
}
