import { formatDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** From when until when (the first day not covered) a source can be trusted for one kind of evidence. */
export interface Feed {
  readonly kind: string
  readonly from: Day
  readonly until: Day
}

/** Who says of which source how far it goes, and since when that is known. */
interface SaidOf {
  readonly authority: string
  readonly source: string
  readonly saidAt: Instant
  readonly newId: () => string
}

/** Says how far feeds go from now on, and keeps what was said beside what had been said before. */
export async function insertFeeds(
  transaction: Transaction,
  of: SaidOf,
  feeds: readonly Feed[],
): Promise<void> {
  if (feeds.length === 0) return
  const { sql } = transaction
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
  const said = rows.map((row) => ({ ...row, id: of.newId(), saidAt: formatInstant(of.saidAt) }))
  await sql.insertInto('evidence.feedSaid').values(said).execute()
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
