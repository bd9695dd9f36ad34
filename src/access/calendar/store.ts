import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Actor } from '../actor.ts'

/** When the person's present address was made; null where there is none. */
export async function calendarLinkOf({ sql }: Transaction, person: Id<'person'>): Promise<Instant | null> {
  const row = await sql
    .selectFrom('access.calendarLink')
    .select('madeAt')
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row ? instantOfColumn(row.madeAt) : null
}

/** Whose address it is, by the hash of its secret; null once it is withdrawn. */
export async function personOfCalendarLink(
  { sql }: Transaction,
  tokenSha256: string,
): Promise<Id<'person'> | null> {
  const row = await sql
    .selectFrom('access.calendarLink')
    .select('personId')
    .where('tokenSha256', '=', tokenSha256)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row ? (row.personId as Id<'person'>) : null
}

export async function insertCalendarLink(
  { sql }: Transaction,
  actor: Actor,
  { tokenSha256, at }: { readonly tokenSha256: string; readonly at: Instant },
): Promise<void> {
  await sql
    .insertInto('access.calendarLink')
    .values({
      authorityId: actor.authority,
      personId: actor.person,
      tokenSha256,
      madeAt: formatInstant(at),
    })
    .execute()
}

export async function endCalendarLinks(
  { sql }: Transaction,
  person: Id<'person'>,
  at: Instant,
): Promise<void> {
  await sql
    .updateTable('access.calendarLink')
    .set({ endedAt: formatInstant(at) })
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .execute()
}
