import type { Actor } from '../../access/index.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Fault } from './model.ts'

// Open alarms by standard and kind of fault; of what is in order again nought is kept.
const COUNT = `with now as (
    select standard, fault, count(*)::int as n from standards.alarm where settled_at is null group by standard, fault),
  kept as (
    insert into standards.fault as f (authority_id, standard, fault, children_count, counted_at)
    select $1, coalesce(now.standard, was.standard), coalesce(now.fault, was.fault), coalesce(now.n, 0), $2::timestamptz
      from now full join standards.fault was on was.standard = now.standard and was.fault = now.fault
     where coalesce(was.children_count, 0) <> coalesce(now.n, 0)
    on conflict (authority_id, standard, fault)
      do update set children_count = excluded.children_count, counted_at = excluded.counted_at
    returning f.standard, f.fault, f.children_count)
  select k.standard, k.fault, k.children_count as children from kept k
    left join standards.fault was on was.standard = k.standard and was.fault = k.fault
   where k.children_count > 0 and coalesce(was.children_count, 0) = 0`

/** Counts of how many children each standard cannot be worked out; gives the faults that were not there before. */
export async function countFaults(
  { client }: Transaction,
  { authority }: Actor,
  at: Instant,
): Promise<Fault[]> {
  return (await client.query<Fault>(COUNT, [authority, formatInstant(at)])).rows
}

/** The faults that stand, as they were last counted: the same for everybody who may see them. */
export async function standingFaults({ sql }: Transaction): Promise<Fault[]> {
  return sql
    .selectFrom('standards.fault')
    .select(['standard', 'fault', 'childrenCount as children'])
    .where('childrenCount', '>', 0)
    .orderBy('standard')
    .orderBy('fault')
    .execute()
}

/** Who looks after the program, and who answers for the audits: those who are told of a fault. */
export async function whoIsTold({ sql }: Transaction): Promise<Id<'person'>[]> {
  const rows = await sql
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.personId', '=', 'p.id'),
    )
    .select('p.id')
    .distinct()
    .where('r.role', 'in', ['auditLead', 'administrator'])
    .where('r.untilAt', 'is', null)
    .where('p.closedAt', 'is', null)
    .execute()
  return rows.map(({ id }) => id as Id<'person'>)
}
