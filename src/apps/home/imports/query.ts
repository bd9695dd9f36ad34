import { sql as raw } from 'kysely'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { sayDelivery, sayRejected, type Delivery } from './words.ts'

/** What was rejected in the newest delivery of each source: an older one was corrected by it. */
export const rejectedRows: Look = async (transaction) => {
  const newest = await newestDeliveries(transaction)
  return { tasks: newest.flatMap(sayRejected), facts: [], children: [] }
}

/** The newest delivery of each source with its counts. */
export const lastDeliveries: Look = async (transaction) => {
  const newest = await newestDeliveries(transaction)
  return { tasks: newest.flatMap(sayRejected), facts: newest.map(sayDelivery), children: [] }
}

async function newestDeliveries({ sql }: Transaction): Promise<Delivery[]> {
  const rows = await sql
    .selectFrom('imports.delivery as d')
    .innerJoin('imports.file as f', (join) =>
      join.onRef('f.authorityId', '=', 'd.authorityId').onRef('f.deliveryId', '=', 'd.id'),
    )
    .distinctOn('d.source')
    .select(['d.id', 'd.source', 'd.at', sumOf('read').as('read'), sumOf('accepted').as('accepted')])
    .select([sumOf('rejected').as('rejected'), sumOf('duplicate').as('duplicate')])
    .where('d.isTrial', '=', false)
    .groupBy(['d.id', 'd.source', 'd.at'])
    .orderBy('d.source')
    .orderBy('d.at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, at: instantOfColumn(row.at) }))
}

function sumOf(what: 'read' | 'accepted' | 'rejected' | 'duplicate') {
  return raw<number>`sum(${raw.ref(`f.${what}Count`)})::int`
}
