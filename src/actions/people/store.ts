import { sql as raw } from 'kysely'
import type { Role } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

export interface Account {
  readonly person: Id<'person'>
  readonly login: string
  readonly name: string
}

/** Everybody whose account is open, by name: who can be told that an action is due. */
export async function listAccounts({ sql }: Transaction): Promise<Account[]> {
  const rows = await sql
    .selectFrom('access.person')
    .select(['id', 'login', 'displayName'])
    .where('kind', '=', 'person')
    .where('closedAt', 'is', null)
    .orderBy(raw`display_name collate "en-GB-x-icu"`)
    .execute()
  return rows.map(({ id, login, displayName }) => ({
    person: id as Id<'person'>,
    login,
    name: displayName,
  }))
}

/** Everybody with an open account who holds the role now. */
export async function peopleWithRole({ sql }: Transaction, role: Role): Promise<Id<'person'>[]> {
  const rows = await sql
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.personId', '=', 'p.id'),
    )
    .select('p.id')
    .where('r.role', '=', role)
    .where('r.untilAt', 'is', null)
    .where('p.closedAt', 'is', null)
    .execute()
  return rows.map(({ id }) => id as Id<'person'>)
}
