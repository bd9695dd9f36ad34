import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** When something of each source came in last, be it known already; a trial and refused files brought nothing. */
export async function lastDeliveries({ sql }: Transaction): Promise<ReadonlyMap<string, Instant>> {
  const rows = await sql
    .selectFrom('imports.delivery as d')
    .select(['d.source'])
    .select(({ fn }) => fn.max('d.at').as('last'))
    .where('d.isTrial', '=', false)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('imports.file as f')
          .select('f.id')
          .whereRef('f.authorityId', '=', 'd.authorityId')
          .whereRef('f.deliveryId', '=', 'd.id')
          .where(({ or, eb }) => or([eb('f.acceptedCount', '>', 0), eb('f.duplicateCount', '>', 0)])),
      ),
    )
    .groupBy('d.source')
    .execute()
  return new Map(rows.map(({ source, last }) => [source, instantOfColumn(last)]))
}
