import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** How a record of the case system is opened, who said so and when. */
export interface RecordAddress {
  /** Null where records are not linked. */
  readonly address: string | null
  readonly setAt: Instant
  /** Null where the installation's own file said it. */
  readonly by: string | null
}

/** What was set, the latest first. */
export async function recordAddresses({ sql }: Transaction, atMost: number): Promise<RecordAddress[]> {
  const rows = await sql
    .selectFrom('organisation.caseSystemAddress as c')
    .leftJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'c.authorityId').onRef('p.id', '=', 'c.setBy'),
    )
    .select(['c.address', 'c.setAt', 'p.displayName as by'])
    .orderBy('c.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ address, setAt, by }) => ({ address, setAt: instantOfColumn(setAt), by }))
}

/** The pattern in force; null where records are not linked. */
export async function findRecordAddress(transaction: Transaction): Promise<string | null> {
  return (await recordAddresses(transaction, 1))[0]?.address ?? null
}

interface NewAddress {
  readonly authority: Id<'authority'>
  readonly id: Id<'caseSystemAddress'>
  readonly address: string | null
  readonly at: Instant
  readonly by: Id<'person'> | null
}

export async function insertRecordAddress({ sql }: Transaction, set: NewAddress): Promise<void> {
  const { authority: authorityId, id, address, by: setBy } = set
  await sql
    .insertInto('organisation.caseSystemAddress')
    .values({ authorityId, id, address, setBy, setAt: formatInstant(set.at) })
    .execute()
}
