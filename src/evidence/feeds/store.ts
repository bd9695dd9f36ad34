import { formatDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** From when until when (the first day not covered) a source can be trusted for one kind of evidence. */
export interface Feed {
  readonly kind: string
  readonly from: Day
  readonly until: Day
}

export async function insertFeeds(
  { sql }: Transaction,
  of: { readonly authority: string; readonly source: string },
  feeds: readonly Feed[],
): Promise<void> {
  if (feeds.length === 0) return
  const rows = feeds.map(({ kind, from, until }) => {
    return {
      authorityId: of.authority,
      source: of.source,
      kind,
      fromOn: formatDay(from),
      untilOn: formatDay(until),
    }
  })
  await sql
    .insertInto('evidence.feed')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'source', 'kind']).doUpdateSet((row) => ({
        fromOn: row.ref('excluded.fromOn'),
        untilOn: row.ref('excluded.untilOn'),
      })),
    )
    .execute()
}

/** Every feed of one kind of evidence, by source. */
export async function feedsOf({ sql }: Transaction, kind: string): Promise<(Feed & { source: string })[]> {
  const rows = await sql
    .selectFrom('evidence.feed')
    .select(['source', 'kind', 'fromOn', 'untilOn'])
    .where('kind', '=', kind)
    .orderBy('source')
    .execute()
  return rows.map(({ source, kind: of, fromOn, untilOn }) => {
    return { source, kind: of, from: dayOf(fromOn), until: dayOf(untilOn) }
  })
}
