import type { Id } from '../kernel/ids.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Actor } from './actor.ts'
import { isRole, type Machine, type Role } from './roles.ts'

/** The person as an actor with the roles held now; null when there is none or the account is closed. */
export async function findActor(transaction: Transaction, person: string): Promise<Actor | null> {
  const row = await transaction.sql
    .selectFrom('access.person as p')
    .select(['p.id', 'p.authorityId', 'p.displayName', 'p.kind', 'p.login', 'p.workerId', 'p.agencyId'])
    .where('p.id', '=', person)
    .where('p.closedAt', 'is', null)
    .executeTakeFirst()
  return row ? actorOf(row, await rolesOf(transaction, person)) : null
}

export interface PersonRow {
  readonly id: string
  readonly authorityId: string
  readonly displayName: string
  readonly kind: string
  readonly login: string
  readonly workerId: string | null
  readonly agencyId: string | null
}

/** The person of a row as an actor who holds these roles now. */
export function actorOf(row: PersonRow, roles: ReadonlySet<Role>): Actor {
  return {
    person: row.id as Id<'person'>,
    authority: row.authorityId as Id<'authority'>,
    displayName: row.displayName,
    roles,
    machine: row.kind === 'machine' ? (row.login as Machine) : null,
    worker: row.workerId as Id<'worker'> | null,
    agency: row.agencyId as Id<'agency'> | null,
    onBehalfOf: null,
  }
}

async function rolesOf(transaction: Transaction, person: string): Promise<ReadonlySet<Role>> {
  const rows = await transaction.sql
    .selectFrom('access.roleHeld')
    .select('role')
    .where('personId', '=', person)
    .where('untilAt', 'is', null)
    .execute()
  return rolesIn(rows.map(({ role }) => role))
}

export function rolesIn(texts: readonly string[]): ReadonlySet<Role> {
  return new Set(texts.filter(isRole))
}

/** A person by login: for the command line's `--as` and for machine actors. */
export async function findActorByLogin(transaction: Transaction, login: string): Promise<Actor | null> {
  const row = await transaction.sql
    .selectFrom('access.person')
    .select('id')
    .where('login', '=', login)
    .executeTakeFirst()
  return row ? findActor(transaction, row.id) : null
}
