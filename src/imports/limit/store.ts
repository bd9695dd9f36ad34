import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** The share that holds where nobody set one. */
export const USUAL_PERCENT = 10

/** The share of what is known above which a full extract of the source stops and asks. */
export async function findWithdrawalLimit({ sql }: Transaction, source: string): Promise<number> {
  const row = await sql
    .selectFrom('imports.withdrawalLimit')
    .select('percent')
    .where(({ eb, or }) => or([eb('source', '=', source), eb('source', 'is', null)]))
    .orderBy('source', (order) => order.asc().nullsLast())
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.percent ?? USUAL_PERCENT
}

export interface LimitSet {
  /** Null for every source that has none of its own. */
  readonly source: string | null
  readonly percent: number
  readonly reason: string
  readonly at: Instant
}

/** What was set, the latest first, and by whom. */
export async function limitsSet(
  { sql }: Transaction,
  atMost: number,
): Promise<(LimitSet & { readonly id: Id<'withdrawalLimit'>; readonly by: string })[]> {
  const rows = await sql
    .selectFrom('imports.withdrawalLimit as l')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'l.authorityId').onRef('p.id', '=', 'l.byPerson'),
    )
    .select(['l.id', 'l.source', 'l.percent', 'l.reason', 'l.setAt', 'p.displayName as by'])
    .orderBy('l.id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ id, setAt, ...row }) => {
    return { ...row, id: id as Id<'withdrawalLimit'>, at: instantOfColumn(setAt) }
  })
}

interface NewLimit extends LimitSet {
  readonly authority: Id<'authority'>
  readonly id: Id<'withdrawalLimit'>
  readonly byPerson: Id<'person'>
}

export async function insertLimit({ sql }: Transaction, limit: NewLimit): Promise<void> {
  const { authority: authorityId, id, source, percent, reason, byPerson, at } = limit
  await sql
    .insertInto('imports.withdrawalLimit')
    .values({ authorityId, id, source, percent, reason, byPerson, setAt: formatInstant(at) })
    .execute()
}
