import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** When files of each source were taken in last; a trial took in nothing. */
export async function lastDeliveries({ sql }: Transaction): Promise<ReadonlyMap<string, Instant>> {
  const rows = await sql
    .selectFrom('imports.delivery')
    .select(['source'])
    .select(({ fn }) => fn.max('at').as('last'))
    .where('isTrial', '=', false)
    .groupBy('source')
    .execute()
  return new Map(rows.map(({ source, last }) => [source, instantOfColumn(last)]))
}
