import { formatDay } from '../../kernel/day.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Feed } from './model.ts'

/** Who says of which source how far it goes, and since when that is known. */
interface SaidOf {
  readonly authority: string
  readonly byPerson: string
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
  const saidAt = formatInstant(of.saidAt)
  const said = rows.map((row) => ({ ...row, id: of.newId(), saidAt, byPerson: of.byPerson }))
  await sql.insertInto('evidence.feedSaid').values(said).execute()
}
