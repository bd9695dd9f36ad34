import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Period } from '../../../kernel/period.ts'
import { dayOf, dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** Days on which somebody is away. */
export interface Absence extends Period {
  readonly id: Id<'absence'>
  readonly person: Id<'person'>
  readonly displayName: string
  readonly reason: string
}

/** Absences that are not over on the day, by their first day; of one person or of everybody. */
export async function absencesFrom(
  { sql }: Transaction,
  day: Day,
  person: string | null,
): Promise<Absence[]> {
  const rows = await sql
    .selectFrom('organisation.absence as a')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'a.authorityId').onRef('p.id', '=', 'a.personId'),
    )
    .select(['a.id', 'a.personId', 'p.displayName', 'a.fromOn', 'a.untilOn', 'a.reason'])
    .where((where) => where.or([where('a.untilOn', 'is', null), where('a.untilOn', '>', formatDay(day))]))
    // One that was ended before it began was taken back.
    .where((where) =>
      where.or([where('a.untilOn', 'is', null), where('a.untilOn', '>', where.ref('a.fromOn'))]),
    )
    .$if(person !== null, (query) => query.where('a.personId', '=', person))
    .orderBy('a.fromOn')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'absence'>,
    person: row.personId as Id<'person'>,
    displayName: row.displayName,
    from: dayOf(row.fromOn),
    until: dayOrNull(row.untilOn),
    reason: row.reason,
  }))
}

export interface NewAbsence {
  readonly authority: string
  readonly id: Id<'absence'>
  readonly person: string
  readonly period: Period
  readonly reason: string
  readonly declaredAt: Instant
  readonly declaredBy: string
}

export async function insertAbsence({ sql }: Transaction, declared: NewAbsence): Promise<void> {
  const { from, until } = declared.period
  await sql
    .insertInto('organisation.absence')
    .values({
      authorityId: declared.authority,
      id: declared.id,
      personId: declared.person,
      fromOn: formatDay(from),
      untilOn: until === null ? null : formatDay(until),
      reason: declared.reason,
      declaredAt: formatInstant(declared.declaredAt),
      declaredBy: declared.declaredBy,
    })
    .execute()
}

export async function updateAbsenceEnd({ sql }: Transaction, absence: string, until: Day): Promise<void> {
  await sql
    .updateTable('organisation.absence')
    .set({ untilOn: formatDay(until) })
    .where('id', '=', absence)
    .execute()
}

/** Everybody who holds the role of an auditor, by name. */
export async function auditorsByName({ sql }: Transaction) {
  return sql
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.personId', '=', 'p.id'),
    )
    .select(['p.id', 'p.displayName', 'p.login'])
    .where('r.role', '=', 'auditor')
    .where('r.untilAt', 'is', null)
    .where('p.closedAt', 'is', null)
    .orderBy('p.displayName', (order) => order.collate('en-GB-x-icu'))
    .orderBy('p.id')
    .execute()
}
