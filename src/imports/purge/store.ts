import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Tombstones } from './rules.ts'

interface OfTable {
  readonly source: string
  readonly target: string
}

/** The tombstones of a source's table. */
export async function findTombstones({ sql }: Transaction, { source, target }: OfTable): Promise<Tombstones> {
  const rows = await sql
    .selectFrom('imports.tombstone')
    .select(['sourceKey', 'purgedAt'])
    .where('source', '=', source)
    .where('target', '=', target)
    .execute()
  return new Map(rows.map(({ sourceKey, purgedAt }) => [sourceKey, instantOfColumn(purgedAt)]))
}

export interface NewTombstone extends OfTable {
  readonly authority: Id<'authority'>
  readonly id: Id<'tombstone'>
  readonly key: string
  readonly reason: string
  readonly at: Instant
  readonly byPerson: Id<'person'>
}

export async function insertTombstone({ sql }: Transaction, tombstone: NewTombstone): Promise<void> {
  const { authority: authorityId, id, source, target, key: sourceKey, reason, at, byPerson } = tombstone
  await sql
    .insertInto('imports.tombstone')
    .values({ authorityId, id, source, target, sourceKey, reason, byPerson, purgedAt: formatInstant(at) })
    .execute()
}

/** What remains of a purged record. */
export interface TombstoneSeen extends OfTable {
  readonly id: string
  readonly key: string
  readonly reason: string
  readonly at: Instant
  readonly by: string
}

/** The tombstones, the latest first. */
export async function latestTombstones({ sql }: Transaction, atMost: number): Promise<TombstoneSeen[]> {
  const rows = await sql
    .selectFrom('imports.tombstone as t')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 't.authorityId').onRef('p.id', '=', 't.byPerson'),
    )
    .select(['t.id', 't.source', 't.target', 't.sourceKey as key', 't.reason', 't.purgedAt'])
    .select('p.displayName as by')
    .orderBy('t.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ purgedAt, ...row }) => ({ ...row, at: instantOfColumn(purgedAt) }))
}
