import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { newId } from '../chance.ts'
import { copyLine, type Cell } from './copy-text.ts'
import { keepSql, stageSql, stagedColumns, type VersionedTable } from './versions-sql.ts'
import type { Transaction } from './with-actor.ts'

export type { VersionedTable } from './versions-sql.ts'

/** What a source (or a person) says of one thing now. */
export interface Said {
  readonly sourceKey: string
  /** Of a thing that belongs to a child: which child, by which identity. */
  readonly of?: { readonly child: string; readonly identity: string } | undefined
  /** One cell for each column of the table, in its order. */
  readonly cells: readonly Cell[]
}

export interface Provenance {
  readonly authority: string
  readonly source: string
  /** When it became known; see the kernel's `knownAt`. */
  readonly at: Instant
  /** The trail line of the pass that brought it. */
  readonly line: string
  /** What a source sent, as against what somebody entered or corrected here. */
  readonly isImported: boolean
}

/** `otherChild`: the source now gives the thing to another child than before; nothing was changed. */
export type Verdict = 'added' | 'changed' | 'unchanged' | 'otherChild'

export interface Kept {
  readonly thing: string
  readonly verdict: Verdict
}

/**
 * Keeps what is said of many things at once, each key at most once: adds what is new, closes and adds a version where
 * something differs, leaves the rest alone. A correction made here outlives a source that says again what it said
 * before, and so does what stands in the columns of which nothing is said. Gives one answer for each, in order.
 */
export async function keepVersions(
  { client }: Transaction,
  table: VersionedTable,
  said: readonly Said[],
  provenance: Provenance,
  unsaid: readonly string[] = [],
): Promise<Kept[]> {
  if (said.length === 0) return []
  await client.query(stageSql(table))
  await copyIn(client, table, said.map((each, ordinal) => stagedLine(table, each, ordinal)).join(''))
  const { authority, source, at, line, isImported } = provenance
  const { rows } = await client.query<Kept>(keepSql(table, unsaid), [
    authority,
    source,
    formatInstant(at),
    line,
    isImported,
  ])
  return rows
}

// A copy keeps the connection to itself: while it goes on, no statement may leave before the one before is answered.
async function copyIn(client: pg.ClientBase, table: VersionedTable, lines: string): Promise<void> {
  const line = client as unknown as { pipeline: boolean }
  const before = line.pipeline
  line.pipeline = false
  try {
    const staging = client.query(
      copyFrom(`copy staged_${nameOf(table)} (${stagedColumns(table)}) from stdin`),
    )
    staging.end(lines)
    await finished(staging)
    await client.query('select')
  } finally {
    line.pipeline = before
  }
}

function stagedLine({ isOfChild }: VersionedTable, { sourceKey, of, cells }: Said, ordinal: number): string {
  const child = isOfChild ? [of?.child ?? null, of?.identity ?? null] : []
  return copyLine([ordinal, newId(), sourceKey, ...child, ...cells])
}

function nameOf({ things }: VersionedTable): string {
  return things.replace('.', '_')
}
