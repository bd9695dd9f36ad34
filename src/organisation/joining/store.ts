import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import { dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { BY_HAND } from '../children/by-hand/store.ts'
import { STRONG_TYPES } from './identifiers.ts'
import type { Joining, RejectedPair, SharedIdentifier, SourceCount } from './model.ts'

interface SharedRow {
  readonly type: string
  readonly value: string
  readonly identity: Id<'identity'>
  readonly child: Id<'child'>
  readonly source: string
  readonly bornOn: string | null
}

/** The identifiers that identities of more than one child bear, as known now; of these children when they are named. */
export async function sharedIdentifiers(
  { sql }: Transaction,
  children: readonly string[] | null,
): Promise<SharedIdentifier[]> {
  const { rows } = await raw<SharedRow>`
    with borne as (
      select v.type, upper(regexp_replace(v.value, '\\s', '', 'g')) as value, n.identity_id, v.child_id
        from organisation.identifier_version v
        join organisation.identifier n on n.authority_id = v.authority_id and n.id = v.thing_id
       where v.known_until is null and not v.is_withdrawn and v.type = any(${STRONG_TYPES}::text[])
         and (${children}::uuid[] is null or v.child_id = any(${children}::uuid[]))),
    shared as (
      select type, value from borne group by type, value having count(distinct child_id) > 1)
    select distinct b.type, b.value, b.identity_id as identity, b.child_id as child, i.source,
           p.born_on::text as born_on
      from borne b
      join shared s on s.type = b.type and s.value = b.value
      join organisation.identity i on i.id = b.identity_id
      left join lateral (
        select pv.born_on from organisation.person_record r
          join organisation.person_record_version pv on pv.authority_id = r.authority_id and pv.thing_id = r.id
         where r.authority_id = i.authority_id and r.identity_id = i.id
           and pv.known_until is null and not pv.is_withdrawn
         order by pv.known_from desc, r.id limit 1) p on true
     order by b.type, b.value, identity`.execute(sql)
  return grouped(rows)
}

function grouped(rows: readonly SharedRow[]): SharedIdentifier[] {
  const found = new Map<string, { type: string; value: string; bearers: SharedIdentifier['bearers'] }>()
  for (const { type, value, bornOn, ...bearer } of rows) {
    const before = found.get(`${type} ${value}`)?.bearers ?? []
    found.set(`${type} ${value}`, {
      type,
      value,
      bearers: [...before, { ...bearer, bornOn: dayOrNull(bornOn) }],
    })
  }
  return [...found.values()]
}

export async function rejectedPairs({ sql }: Transaction): Promise<RejectedPair[]> {
  const rows = await sql
    .selectFrom('organisation.matchRejected')
    .select(['oneIdentityId', 'otherIdentityId'])
    .execute()
  return rows.map(({ oneIdentityId, otherIdentityId }) => [oneIdentityId, otherIdentityId] as const)
}

/** Of each source of files: how many children it knows, and how many of them another source knows too. */
export async function sourceCounts({ sql }: Transaction): Promise<SourceCount[]> {
  const { rows } = await raw<SourceCount>`
    select i.source, count(distinct i.child_id)::int as children,
           (count(distinct i.child_id) filter (where exists (
             select from organisation.identity o
              where o.authority_id = i.authority_id and o.child_id = i.child_id
                and o.source not in (i.source, ${BY_HAND}))))::int as matched
      from organisation.identity i
     where i.source <> ${BY_HAND}
     group by i.source order by i.source`.execute(sql)
  return rows
}

/** The joinings, the latest first; one of them when its id is given. */
export async function findJoinings(
  { sql }: Transaction,
  { id, atMost }: { readonly id: string | null; readonly atMost: number },
): Promise<Joining[]> {
  const all = sql
    .selectFrom('organisation.joining as j')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'j.authorityId').onRef('p.id', '=', 'j.byPerson'),
    )
    .leftJoin('organisation.joiningUndone as u', (join) =>
      join.onRef('u.authorityId', '=', 'j.authorityId').onRef('u.joiningId', '=', 'j.id'),
    )
    .leftJoin('access.person as q', (join) =>
      join.onRef('q.authorityId', '=', 'u.authorityId').onRef('q.id', '=', 'u.byPerson'),
    )
    .select(['j.id', 'j.childId', 'j.wasChildId', 'j.at', 'j.reason', 'j.shared', 'j.isConflict'])
    .select([
      'p.displayName as by',
      'u.at as undoneAt',
      'u.reason as undoneReason',
      'q.displayName as undoneBy',
    ])
    .orderBy('j.id', 'desc')
    .limit(atMost)
  const rows = await (id === null ? all : all.where('j.id', '=', id)).execute()
  return rows.map((row) => ({
    id: row.id as Id<'joining'>,
    kept: row.childId as Id<'child'>,
    joined: row.wasChildId as Id<'child'>,
    at: instantOfColumn(row.at),
    by: row.by,
    reason: row.reason,
    shared: row.shared,
    isConflict: row.isConflict,
    undone:
      row.undoneAt === null
        ? null
        : { at: instantOfColumn(row.undoneAt), by: row.undoneBy ?? '', reason: row.undoneReason ?? '' },
  }))
}

/** The identities that a joining moved, and whether all of them are still with the child it moved them to. */
export async function identitiesMovedBy(
  { sql }: Transaction,
  joining: Joining,
): Promise<{ readonly identities: Id<'identity'>[]; readonly isWhole: boolean }> {
  const rows = await sql
    .selectFrom('organisation.identityLink as l')
    .innerJoin('organisation.identity as i', (join) =>
      join.onRef('i.authorityId', '=', 'l.authorityId').onRef('i.id', '=', 'l.identityId'),
    )
    .select(['l.identityId', 'i.childId'])
    .where('l.joiningId', '=', joining.id)
    .where('l.wasChildId', '=', joining.joined)
    .execute()
  return {
    identities: rows.map(({ identityId }) => identityId as Id<'identity'>),
    isWhole: rows.every(({ childId }) => childId === joining.kept),
  }
}

/** The child that another one was joined to and still is; null where it stands for itself. */
export async function joinedTo({ sql }: Transaction, child: string): Promise<Id<'child'> | null> {
  const row = await sql
    .selectFrom('organisation.joining as j')
    .leftJoin('organisation.joiningUndone as u', (join) =>
      join.onRef('u.authorityId', '=', 'j.authorityId').onRef('u.joiningId', '=', 'j.id'),
    )
    .select('j.childId')
    .where('j.wasChildId', '=', child)
    .where('u.joiningId', 'is', null)
    .orderBy('j.id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : (row.childId as Id<'child'>)
}
