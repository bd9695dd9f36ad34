import { sql as raw } from 'kysely'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** Whose period of being looked after it is, by the source's ids of the period and of the child. */
export async function personsOfPeriods(
  { sql }: Transaction,
  source: string,
  periods: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (periods.length === 0) return new Map()
  const rows = await sql
    .selectFrom('evidence.status as t')
    .innerJoin('evidence.statusVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 't.authorityId')
        .onRef('v.thingId', '=', 't.id')
        .on('v.knownUntil', 'is', null),
    )
    .innerJoin('organisation.identity as i', (join) =>
      join.onRef('i.authorityId', '=', 't.authorityId').onRef('i.id', '=', 't.identityId'),
    )
    .select(['i.sourceKey', raw<string>`v.attributes ->> 'period'`.as('period')])
    .where('t.source', '=', source)
    .where('v.kind', '=', 'lookedAfter')
    .where(raw<boolean>`v.attributes ->> 'period' = any(${[...new Set(periods)]}::text[])`)
    .execute()
  return new Map(rows.map(({ period, sourceKey }) => [period, sourceKey]))
}
