import { sql as raw } from 'kysely'
import { lineAbove } from '../../../../access/index.ts'
import { formatDay, type Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { peopleHolding } from '../../people/store.ts'
import type { Line } from '../escalation/rules.ts'
import type { FollowUp } from '../model.ts'

/** Everybody whom a follow-up may concern today, as far as their accounts are open. */
export async function lineOf(transaction: Transaction, followUp: FollowUp, today: Day): Promise<Line> {
  const manager = followUp.manager?.person ?? null
  const above = manager === null ? [] : await lineAbove(transaction, manager)
  const asked = [manager, followUp.deputy?.person ?? null].filter((person) => person !== null)
  const open = await openAmong(transaction, asked)
  const superiors = above.flatMap(({ person, isReachable }) => (isReachable ? [person] : []))
  const deputies = await deputiesToday(
    transaction,
    [...(manager === null ? [] : [manager]), ...superiors],
    today,
  )
  return {
    managerIsOpen: manager !== null && open.has(manager),
    deputies: [
      ...asked.filter((person) => person !== manager && open.has(person)),
      ...(manager === null ? [] : (deputies.get(manager) ?? [])),
    ],
    above: superiors.map((person) => [person, ...(deputies.get(person) ?? [])]),
    leads: (await peopleHolding(transaction, 'auditLead')).map(({ person }) => person),
  }
}

async function openAmong({ sql }: Transaction, people: readonly Id<'person'>[]) {
  const rows = await sql
    .selectFrom('access.person')
    .select('id')
    .where(raw<boolean>`id = any(${people}::uuid[])`)
    .where('closedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id as Id<'person'>))
}

/** Who stands in for each of these people today. */
async function deputiesToday({ sql }: Transaction, people: readonly Id<'person'>[], today: Day) {
  const on = formatDay(today)
  const rows = await sql
    .selectFrom('access.deputy as d')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.deputyId'),
    )
    .select(['d.personId', 'd.deputyId'])
    .where(raw<boolean>`d.person_id = any(${people}::uuid[])`)
    .where('d.fromOn', '<=', on)
    .where((query) => query.or([query('d.untilOn', 'is', null), query('d.untilOn', '>', on)]))
    .where('p.closedAt', 'is', null)
    .execute()
  const byPerson = new Map<Id<'person'>, Id<'person'>[]>()
  for (const { personId, deputyId } of rows) {
    const person = personId as Id<'person'>
    byPerson.set(person, [...(byPerson.get(person) ?? []), deputyId as Id<'person'>])
  }
  return byPerson
}
