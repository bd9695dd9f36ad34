import { sql as raw } from 'kysely'
import type { Actor, Moment, Role } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

export interface NamedPerson {
  readonly person: Id<'person'>
  readonly name: string
}

/** Everybody who holds the role now, by name. */
export async function peopleHolding({ sql }: Transaction, role: Role): Promise<NamedPerson[]> {
  const rows = await sql
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.personId', '=', 'p.id'),
    )
    .select(['p.id', 'p.displayName'])
    .where('r.role', '=', role)
    .where('r.untilAt', 'is', null)
    .where('p.closedAt', 'is', null)
    .orderBy(raw`p.display_name collate "en-GB-x-icu"`)
    .execute()
  return rows.map((row) => ({ person: row.id as Id<'person'>, name: row.displayName }))
}

export interface Showing {
  readonly child: Id<'child'>
  readonly people: readonly Id<'person'>[]
  /** What causes the sight, like `followUp:<id>`; the database checks that it is so. */
  readonly why: string
}

/** Lets these people see the child from now on, for the reason given. */
export async function giveSight(
  { sql }: Transaction,
  { child, people, why }: Showing,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const rows = [...new Set(people)].map((personId) => ({
    ...{ authorityId: actor.authority, id: moment.newId<'sight'>(), personId, childId: child, why },
    fromAt: formatInstant(moment.at),
  }))
  if (rows.length === 0) return
  // Who sees the child for this reason already goes on seeing it.
  await sql
    .insertInto('access.sight')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who sees the child now for this reason. Only an actor who sees every child finds them all. */
export async function sightBecause(
  { sql }: Transaction,
  child: Id<'child'>,
  why: string,
): Promise<Id<'person'>[]> {
  const rows = await sql
    .selectFrom('access.sight')
    .select('personId')
    .where('childId', '=', child)
    .where('why', '=', why)
    .where('untilAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId as Id<'person'>)
}

/** Ends the sight that these people had of the child for this reason; sight for another reason stays. */
export async function endSight(
  { sql }: Transaction,
  { child, people, why }: Showing,
  { at }: Moment,
): Promise<void> {
  if (people.length === 0) return
  await sql
    .updateTable('access.sight')
    .set({ untilAt: formatInstant(at) })
    .where('childId', '=', child)
    .where('why', '=', why)
    .where('untilAt', 'is', null)
    .where('personId', 'in', people)
    .execute()
}
