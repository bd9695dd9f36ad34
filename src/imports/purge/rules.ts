import type { Instant } from '../../kernel/instant.ts'
import type { RowProblem } from '../model.ts'
import { purgedOn } from '../words.ts'

/** The keys of a source's table that bear a tombstone, each with when its record was purged. */
export type Tombstones = ReadonlyMap<string, Instant>

export const NO_TOMBSTONES: Tombstones = new Map()

interface RecordKey {
  readonly source: string
  readonly target: string
  readonly key: string
}

/** A record by all that tells it apart from every other: a yes to one is no yes to another. */
export function wholeKey({ source, target, key }: RecordKey): string {
  return [source, target, key].map((part) => part.trim()).join(' ')
}

/**
 * Why a row is not taken in whose record was purged; null where it was not. Tables whose records have no id of their own
 * make the key from the child's id and a day, with a space between: there a purged id stands for all rows of that child.
 */
export function problemWithPurged(key: string, row: unknown, tombstones: Tombstones): RowProblem | null {
  const purged = [key, key.split(' ', 1)[0] ?? key].find((each) => tombstones.has(each))
  const at = purged === undefined ? undefined : tombstones.get(purged)
  if (at === undefined) return null
  const column = Object.entries(row as object).find(([, value]) => value === purged)?.[0] ?? null
  return { column, reason: purgedOn(at) }
}
