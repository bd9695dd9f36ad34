import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Period } from '../../../kernel/period.ts'
import { dayOf, dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Deputy } from './rules.ts'

export interface NamedDeputy extends Deputy {
  readonly id: Id<'deputy'>
  readonly displayName: string
}

/** Everybody whom the person ever named, the latest first. */
export async function deputiesOf({ sql }: Transaction, person: string): Promise<NamedDeputy[]> {
  const rows = await sql
    .selectFrom('access.deputy as d')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.deputyId'),
    )
    .select(['d.id', 'd.deputyId', 'p.displayName', 'd.fromOn', 'd.untilOn'])
    .where('d.personId', '=', person)
    .orderBy('d.fromOn', 'desc')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'deputy'>,
    deputy: row.deputyId,
    displayName: row.displayName,
    from: dayOf(row.fromOn),
    until: dayOrNull(row.untilOn),
  }))
}

export interface NewDeputy {
  readonly authority: string
  readonly id: Id<'deputy'>
  readonly person: string
  readonly deputy: string
  readonly period: Period
}

export async function insertDeputy({ sql }: Transaction, named: NewDeputy): Promise<void> {
  const { from, until } = named.period
  await sql
    .insertInto('access.deputy')
    .values({
      authorityId: named.authority,
      id: named.id,
      personId: named.person,
      deputyId: named.deputy,
      fromOn: formatDay(from),
      untilOn: until === null ? null : formatDay(until),
    })
    .execute()
}

export async function updateDeputyEnd({ sql }: Transaction, deputy: string, until: Day): Promise<void> {
  await sql
    .updateTable('access.deputy')
    .set({ untilOn: formatDay(until) })
    .where('id', '=', deputy)
    .execute()
}
