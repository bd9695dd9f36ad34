import { sql as raw } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Attributes } from './parts.ts'
import type { Known } from './saying.ts'

/** What a source last said of a status. */
export interface KnownStatus {
  readonly starts: Day
  readonly ends: Day | null
  readonly attributes: Attributes
}

/** What the source last said of these statuses, by their keys: of those that it has sent. */
export async function knownStatuses(
  { transaction, context }: Known,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownStatus>> {
  const rows = await transaction.sql
    .selectFrom('evidence.status as t')
    .innerJoin('evidence.statusVersion as v', (join) =>
      join.onRef('v.authorityId', '=', 't.authorityId').onRef('v.thingId', '=', 't.id'),
    )
    .distinctOn('t.id')
    .select(['t.sourceKey', 'v.startsOn', 'v.endsOn', 'v.attributes'])
    .where('t.source', '=', context.source)
    .where(raw<boolean>`t.source_key = any(${[...new Set(keys)]}::text[])`)
    .where('v.isImported', '=', true)
    .orderBy('t.id')
    .orderBy('v.knownFrom', 'desc')
    .execute()
  return new Map(
    rows.map(({ sourceKey, startsOn, endsOn, attributes }) => [
      sourceKey,
      {
        starts: dayOf(startsOn),
        ends: dayOrNull(endsOn),
        attributes: attributes as unknown as Attributes,
      },
    ]),
  )
}
