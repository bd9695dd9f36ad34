import type { Id } from '../../kernel/ids.ts'
import type { Day } from '../../kernel/day.ts'
import { knownOn } from '../../organisation/index.ts'
import { dayOf, dayOrNull, instantOfColumn, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { episodesByVersion } from '../interviews/query.ts'
import { kindOf } from '../model.ts'
import type { Entry, EntryFacts, EntryVersion } from './model.ts'

/** The entry behind an address, as it is known now; null when there is none or the child is out of sight. */
export async function findEntry(transaction: Transaction, id: string): Promise<Entry | null> {
  const row = await selectVersions(transaction, id).where('v.knownUntil', 'is', null).executeTakeFirst()
  if (!row || row.isPurged) return null
  const covered = await episodesByVersion(transaction, id)
  return {
    ...factsOf(row, covered.get(row.knownFrom)),
    id: row.thingId as Id<'entry'>,
    child: row.childId as Id<'child'>,
    kind: kindOf(row.kind),
    source: row.source,
    recordedOn: dayOrNull(row.recordedOn),
    version: row.knownFrom,
    isWithdrawn: row.isWithdrawn,
  }
}

/** What was known of an entry, the oldest first. */
export async function entryHistory(transaction: Transaction, id: string): Promise<EntryVersion[]> {
  const rows = await selectVersions(transaction, id).orderBy('v.knownFrom').execute()
  const covered = await episodesByVersion(transaction, id)
  return rows.map((row) => {
    return {
      ...factsOf(row, covered.get(row.knownFrom)),
      knownFrom: instantOfColumn(row.knownFrom),
      isWithdrawn: row.isWithdrawn,
      isImported: row.isImported,
      by: row.actorKind === 'person' ? row.displayName : null,
      changeReason: row.changeReason,
    }
  })
}

function selectVersions({ sql }: Transaction, id: string) {
  return sql
    .selectFrom('evidence.entryVersion as v')
    .innerJoin('evidence.entry as e', (join) =>
      join.onRef('e.authorityId', '=', 'v.authorityId').onRef('e.id', '=', 'v.thingId'),
    )
    .leftJoin('trail.line as l', (join) =>
      join.onRef('l.authorityId', '=', 'v.authorityId').onRef('l.id', '=', 'v.lineId'),
    )
    .leftJoin('access.person as p', (join) =>
      join
        .onRef('p.authorityId', '=', 'l.authorityId')
        .on((query) => query('p.id', '=', query.fn.coalesce('l.onBehalfOf', 'l.actor'))),
    )
    .select(['v.thingId', 'v.childId', 'v.kind', 'v.happenedOn', 'v.happenedAt', 'v.recordedOn'])
    .select(['v.attributes', 'v.workerId', 'v.reference', 'v.knownFrom', 'v.isWithdrawn', 'v.isImported'])
    .select('v.isPurged')
    .select(['v.changeReason', 'e.source', 'p.displayName', 'p.kind as actorKind'])
    .where('v.thingId', '=', id)
}

interface FactsRow {
  readonly happenedOn: string
  readonly happenedAt: string | null
  readonly attributes: unknown
  readonly workerId: string | null
  readonly reference: string | null
}

function factsOf(row: FactsRow, episodes: readonly string[] = []): EntryFacts {
  return {
    happenedOn: dayOf(row.happenedOn),
    happenedAt: instantOrNull(row.happenedAt),
    attributes: row.attributes as Record<string, string>,
    worker: row.workerId,
    reference: row.reference,
    episodes,
  }
}

/** The days on which entries of a kind are known of a child, whatever they came from; one entry is left out. */
export async function daysOfKind(
  { sql }: Transaction,
  {
    child,
    kind,
    besides,
  }: { readonly child: string; readonly kind: string; readonly besides: string | null },
): Promise<Day[]> {
  const rows = await sql
    .selectFrom('evidence.entryVersion as v')
    .select(['v.thingId', 'v.happenedOn'])
    .where('v.childId', '=', child)
    .where('v.kind', '=', kind)
    .where(knownOn('v', null))
    .execute()
  return rows.filter(({ thingId }) => thingId !== besides).map(({ happenedOn }) => dayOf(happenedOn))
}
