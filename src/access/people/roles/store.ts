import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { ROLES_WITH_SIGHT_OF_ALL, type Role } from '../../roles.ts'

export interface RoleOf {
  readonly authority: string
  readonly person: Id<'person'>
  readonly role: Role
}

/** Gives the role, and with it the sight of every child where the role's work is the whole list. */
export async function insertRole({ sql }: Transaction, { authority, person, role }: RoleOf, at: Instant) {
  const held = { authorityId: authority, personId: person }
  await sql
    .insertInto('access.roleHeld')
    .values({ ...held, role, fromAt: formatInstant(at) })
    .execute()
  if (!ROLES_WITH_SIGHT_OF_ALL.includes(role)) return
  await sql
    .insertInto('access.sightOfAll')
    .values({ ...held, why: role })
    .execute()
}

/** Ends the role, and with it the sight of every child that came from it. */
export async function endRoleHeld(
  { sql }: Transaction,
  { person, role }: RoleOf,
  at: Instant,
): Promise<void> {
  await sql
    .updateTable('access.roleHeld')
    .set({ untilAt: formatInstant(at) })
    .where('personId', '=', person)
    .where('role', '=', role)
    .where('untilAt', 'is', null)
    .execute()
  await sql.deleteFrom('access.sightOfAll').where('personId', '=', person).where('why', '=', role).execute()
}

/**
 * Whether no administrator but this one can sign in. The administrators' rows stay locked until the end of the
 * transaction, so that two who end each other's role at the same moment do not both succeed.
 */
export async function isLastAdministrator(transaction: Transaction, person: string): Promise<boolean> {
  await administrators(transaction).select('h.personId').orderBy('h.personId').forUpdate().execute()
  const other = await administrators(transaction)
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'h.authorityId').onRef('p.id', '=', 'h.personId'),
    )
    .select('p.id')
    .where('p.id', '<>', person)
    .where('p.passwordSetAt', 'is not', null)
    .where('p.closedAt', 'is', null)
    .executeTakeFirst()
  return other === undefined
}

/** Everybody who holds the role now, whether the account is open or not. */
export function administrators({ sql }: Transaction) {
  return sql
    .selectFrom('access.roleHeld as h')
    .where('h.role', '=', 'administrator')
    .where('h.untilAt', 'is', null)
}
