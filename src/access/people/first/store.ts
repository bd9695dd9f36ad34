import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { administrators } from '../roles/store.ts'

export interface Administrator {
  readonly person: Id<'person'>
  readonly hasPassword: boolean
}

/** The administrators whose accounts are open, those first who can sign in. */
export async function openAdministrators(transaction: Transaction): Promise<Administrator[]> {
  const rows = await administrators(transaction)
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'h.authorityId').onRef('p.id', '=', 'h.personId'),
    )
    .select(['p.id', 'p.passwordSetAt'])
    .where('p.closedAt', 'is', null)
    .orderBy('p.passwordSetAt', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({ person: row.id as Id<'person'>, hasPassword: row.passwordSetAt !== null }))
}
