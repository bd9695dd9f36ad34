import { sql as raw } from 'kysely'
import type { When } from '../../imports/index.ts'
import { instantOrNull } from '../../platform/database/columns.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Known } from './saying.ts'
import type { Attributes } from './parts.ts'

/** What a source last said of an entry. */
export interface KnownEntry {
  /** The source's id of the child. */
  readonly person: string
  readonly kind: string
  readonly happened: When
  readonly worker: string | null
  readonly attributes: Attributes
  readonly reference: string | null
}

/** What the source last said of these entries, by their keys: of those that it has sent. */
export async function knownEntries(
  { transaction, context }: Known,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownEntry>> {
  const rows = await transaction.sql
    .selectFrom('evidence.entry as t')
    .innerJoin('evidence.entryVersion as v', (join) =>
      join.onRef('v.authorityId', '=', 't.authorityId').onRef('v.thingId', '=', 't.id'),
    )
    .innerJoin('organisation.identity as i', (join) =>
      join.onRef('i.authorityId', '=', 't.authorityId').onRef('i.id', '=', 't.identityId'),
    )
    .distinctOn('t.id')
    .select(['t.sourceKey', 'i.sourceKey as person', 'v.kind', 'v.happenedOn', 'v.happenedAt'])
    .select(['v.workerId', 'v.attributes', 'v.reference'])
    .where('t.source', '=', context.source)
    .where(raw<boolean>`t.source_key = any(${[...new Set(keys)]}::text[])`)
    .where('v.isImported', '=', true)
    .orderBy('t.id')
    .orderBy('v.knownFrom', 'desc')
    .execute()
  return new Map(
    rows.map(({ sourceKey, person, kind, happenedOn, happenedAt, workerId, attributes, reference }) => [
      sourceKey,
      {
        ...{ person, kind, happened: { day: dayOf(happenedOn), at: instantOrNull(happenedAt) } },
        ...{ worker: workerId, attributes: attributes as unknown as Attributes, reference },
      },
    ]),
  )
}
