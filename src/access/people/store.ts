import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isRole } from '../roles.ts'
import type { Account } from './model.ts'

/** The account with the roles that it holds now; machine actors have none. */
export async function findAccount({ sql }: Transaction, person: string): Promise<Account | null> {
  const row = await sql
    .selectFrom('access.person as p')
    .select(['p.id', 'p.login', 'p.displayName', 'p.agency', 'p.workerId', 'p.passwordSetAt', 'p.closedAt'])
    .select(['p.email', 'p.lineManagerId', rolesOfRow])
    .where('p.id', '=', person)
    .where('p.kind', '=', 'person')
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id as Id<'person'>,
    login: row.login,
    displayName: row.displayName,
    agency: row.agency,
    email: row.email,
    lineManager: row.lineManagerId as Id<'person'> | null,
    roles: row.roles.filter(isRole),
    worker: row.workerId as Id<'worker'> | null,
    passwordSetAt: instantOrNull(row.passwordSetAt),
    closedAt: instantOrNull(row.closedAt),
  }
}

/** The same, locked until the end of the transaction: two changes of one account wait for each other. */
export async function findAccountToChange(transaction: Transaction, person: string): Promise<Account | null> {
  await transaction.sql
    .selectFrom('access.person')
    .select('id')
    .where('id', '=', person)
    .forUpdate()
    .execute()
  return findAccount(transaction, person)
}

/** The roles held now by the person `p`, in one column. */
export const rolesOfRow = raw<string[]>`array(
  select h.role from access.role_held h
  where h.authority_id = p.authority_id and h.person_id = p.id and h.until_at is null
  order by h.role)`.as('roles')

export interface NewPerson {
  readonly authority: string
  readonly id: Id<'person'>
  readonly login: string
  readonly displayName: string
  readonly agency: string | null
  readonly email?: string | null
  readonly madeAt: Instant
}

/** Adds the account; false when the login is somebody's already. */
export async function insertPerson({ sql }: Transaction, person: NewPerson): Promise<boolean> {
  const row = await sql
    .insertInto('access.person')
    .values({
      authorityId: person.authority,
      id: person.id,
      login: person.login,
      displayName: person.displayName,
      agency: person.agency,
      email: person.email ?? null,
      kind: 'person',
      madeAt: formatInstant(person.madeAt),
    })
    .onConflict((conflict) => conflict.columns(['authorityId', 'login']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What an administrator may change of an account beside its roles. */
export type Details = Pick<Account, 'displayName' | 'agency' | 'email' | 'lineManager'>

export async function updateDetails(
  { sql }: Transaction,
  person: string,
  { displayName, agency, email, lineManager }: Details,
): Promise<void> {
  const row = { displayName, agency, email, lineManagerId: lineManager }
  await sql.updateTable('access.person').set(row).where('id', '=', person).execute()
}

/** Closes the account at an instant, or opens it again with none. */
export async function updateClosed({ sql }: Transaction, person: string, at: Instant | null): Promise<void> {
  const closedAt = at === null ? null : formatInstant(at)
  await sql.updateTable('access.person').set({ closedAt }).where('id', '=', person).execute()
}

/** Says which worker record is the same human being; null takes the link away. */
export async function updateWorker(
  { sql }: Transaction,
  person: string,
  worker: string | null,
): Promise<void> {
  await sql.updateTable('access.person').set({ workerId: worker }).where('id', '=', person).execute()
}
