import type pg from 'pg'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { newId } from '../chance.ts'
import { copyInto } from './copy-in.ts'
import { copyLine, type Cell } from './copy-text.ts'
import { keepSql, stagedTable, stageSql, type VersionedTable } from './versions-sql.ts'
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
  /** By which table of files it came; left out for what is entered here. */
  readonly target?: string
  /** Keeps in mind what a full extract holds: see `withdrawVanished`. */
  readonly isFull?: boolean
  /** What a source sent, as against what somebody entered or corrected here. */
  readonly isImported: boolean
}

/**
 * `otherChild`: the source now gives the thing to another child than before; `purged`: somebody had it forgotten. Nothing
 * was changed.
 */
export type Verdict = 'added' | 'changed' | 'unchanged' | 'otherChild' | 'purged'

export interface Kept {
  readonly thing: string
  readonly verdict: Verdict
  /** It changed by an end that it did not have before. */
  readonly isEnded: boolean
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
  const { authority, source, at, line, isImported, target = null, isFull = false } = provenance
  const values = [authority, source, formatInstant(at), line, isImported]
  const wanted = { unsaid, target, isFull }
  // The lines are written while the database is still busy with those before.
  const lines = said.map((each, ordinal) => stagedLine(table, each, ordinal))
  return inTurn(client, async (isStaged) => {
    await client.query(stageSql(table))
    await copyInto(client, stagedTable(table), lines)
    const keeping = client.query<Kept>(keepSql(table, wanted), values)
    isStaged()
    return (await keeping).rows
  })
}

/**
 * Waits until what is being sent to the database has gone there: from then on the database is busy for a while, and the
 * program may do what keeps it busy too.
 */
export function untilStaged({ client }: Transaction): Promise<void> {
  return TURNS.get(client)?.staged ?? Promise.resolve()
}

interface Turn {
  readonly done: Promise<unknown>
  readonly staged: Promise<void>
}

const TURNS = new WeakMap<pg.ClientBase, Turn>()

/** Staging, copying and keeping belong together: whoever comes meanwhile waits. */
function inTurn<Value>(
  client: pg.ClientBase,
  work: (isStaged: () => void) => Promise<Value>,
): Promise<Value> {
  let isStaged = () => {}
  const sent = new Promise<void>((resolve) => (isStaged = resolve))
  const run = () => work(isStaged).finally(isStaged)
  const own = (TURNS.get(client)?.done ?? Promise.resolve()).then(run, run)
  TURNS.set(client, { done: own, staged: sent })
  return own
}

function stagedLine({ isOfChild }: VersionedTable, { sourceKey, of, cells }: Said, ordinal: number): string {
  const child = isOfChild ? [of?.child ?? null, of?.identity ?? null] : []
  return copyLine([ordinal, newId(), sourceKey, ...child, ...cells])
}
