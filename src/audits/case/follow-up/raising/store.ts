import type { Id } from '../../../../kernel/ids.ts'
import { peopleHolding, type NamedPerson } from '../../people/store.ts'
import { formatDay, type Day } from '../../../../kernel/day.ts'
import { dayOf } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'

/** England's bank holidays after the day, as far ahead as they are known. */
export async function bankHolidaysAfter({ sql }: Transaction, day: Day): Promise<ReadonlySet<Day>> {
  const rows = await sql
    .selectFrom('reference.bankHoliday')
    .select('day')
    .where('day', '>', formatDay(day))
    .execute()
  return new Set(rows.map((row) => dayOf(row.day)))
}

/** Who can be named in a follow-up. */
export interface Namable {
  readonly managers: readonly NamedPerson[]
  /** Who can be named beside the manager: another manager, or who stands in for one today. */
  readonly standIns: readonly NamedPerson[]
}

export async function namableFor(transaction: Transaction, today: Day): Promise<Namable> {
  const managers = await peopleHolding(transaction, 'teamManager')
  const others = await standingInFor(transaction, managers, today)
  const known = new Set(managers.map(({ person }) => person))
  return { managers, standIns: [...managers, ...others.filter(({ person }) => !known.has(person))] }
}

async function standingInFor(
  { sql }: Transaction,
  managers: readonly NamedPerson[],
  today: Day,
): Promise<NamedPerson[]> {
  if (managers.length === 0) return []
  const on = formatDay(today)
  const rows = await sql
    .selectFrom('access.deputy as d')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.deputyId'),
    )
    .select(['p.id', 'p.displayName'])
    .distinct()
    .where(
      'd.personId',
      'in',
      managers.map(({ person }) => person),
    )
    .where('d.fromOn', '<=', on)
    .where((query) => query.or([query('d.untilOn', 'is', null), query('d.untilOn', '>', on)]))
    .where('p.closedAt', 'is', null)
    .orderBy('p.displayName')
    .execute()
  return rows.map((row) => ({ person: row.id as Id<'person'>, name: row.displayName }))
}
