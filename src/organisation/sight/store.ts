import { sql as raw } from 'kysely'
import type { Actor, Moment } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { formatInstant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

interface Pass {
  readonly actor: Actor
  readonly moment: Moment
}

/**
 * Brings everybody's sight up to what work asks for today: of the children whom a person works with, and for a team
 * manager of all children of the team. Sight for any other reason is left alone. Only an actor who sees every child
 * can do it: the importer.
 */
export async function renewSight(transaction: Transaction, { actor, moment }: Pass): Promise<void> {
  const differences = await findDifferences(transaction, formatDay(moment.today))
  const at = formatInstant(moment.at)
  await give(
    transaction,
    actor.authority,
    differences.filter(({ held }) => held === null),
    { at, newId: moment.newId },
  )
  const ended = differences.flatMap(({ held }) => (held === null ? [] : [held]))
  await raw`update access.sight set until_at = ${at} where id = any(${ended}::uuid[])`.execute(
    transaction.sql,
  )
}

/** Sight that is wanted and not held (`held` is null), or held and no longer wanted. */
interface Difference {
  readonly held: string | null
  readonly personId: string
  readonly childId: string
  readonly why: string
}

async function findDifferences({ sql }: Transaction, today: string): Promise<readonly Difference[]> {
  const { rows } = await raw<Difference>`
    with involved as (
      select v.authority_id, v.child_id, v.worker_id, coalesce(v.team_id, w.team_id) as team_id
        from organisation.involvement_version v
        left join organisation.worker_version w
          on w.authority_id = v.authority_id and w.thing_id = v.worker_id and w.known_until is null
       where v.known_until is null and not v.is_withdrawn
         and v.starts_on <= ${today}::date and (v.ends_on is null or v.ends_on > ${today}::date)),
    wanted as (
      select p.id as person_id, i.child_id, 'involvement' as why
        from involved i
        join access.person p on p.authority_id = i.authority_id and p.worker_id = i.worker_id
       where p.closed_at is null
      union
      select p.id, i.child_id, 'team'
        from access.person p
        join access.role_held h on h.authority_id = p.authority_id and h.person_id = p.id
          and h.role = 'teamManager' and h.until_at is null
        join organisation.worker_version w on w.authority_id = p.authority_id and w.thing_id = p.worker_id
          and w.known_until is null and not w.is_withdrawn
        join involved i on i.authority_id = p.authority_id and i.team_id = w.team_id
       where p.closed_at is null),
    held as (
      select id as held, person_id, child_id, why from access.sight
       where until_at is null and why in ('involvement', 'team'))
    select held.held, person_id, child_id, why
      from wanted full join held using (person_id, child_id, why)
     where held.held is null or wanted.person_id is null`.execute(sql)
  return rows
}

async function give(
  { sql }: Transaction,
  authority: string,
  wanted: readonly Difference[],
  { at, newId }: { readonly at: string; readonly newId: Moment['newId'] },
): Promise<void> {
  if (wanted.length === 0) return
  const ids = wanted.map(() => newId<'sight'>())
  const [persons, children] = [wanted.map(({ personId }) => personId), wanted.map(({ childId }) => childId)]
  await raw`insert into access.sight (authority_id, id, person_id, child_id, from_at, why)
    select ${authority}, n.id, n.person, n.child, ${at}, n.why
      from unnest(${ids}::uuid[], ${persons}::uuid[], ${children}::uuid[], ${wanted.map(({ why }) => why)}::text[])
        as n (id, person, child, why)`.execute(sql)
}
