import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** A child as one source knows it. */
export interface ChildOfSource {
  readonly child: Id<'child'>
  readonly identity: Id<'identity'>
}

/** The children behind a source's ids, of those that it knows. */
export async function childrenOfSource(
  { sql }: Transaction,
  source: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ChildOfSource>> {
  const rows = await sql
    .selectFrom('organisation.identity')
    .select(['id', 'sourceKey', 'childId'])
    .where('source', '=', source)
    .where(raw<boolean>`source_key = any(${[...new Set(keys)]}::text[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.sourceKey,
      { child: row.childId as Id<'child'>, identity: row.id as Id<'identity'> },
    ]),
  )
}

const MOST_REMEMBERED = 100_000

/** The same for batch after batch of one file, in which the same children come again and again: asks for each once. */
export function childrenKnownTo(
  transaction: Transaction,
  source: string,
): (keys: readonly string[]) => Promise<ReadonlyMap<string, ChildOfSource>> {
  let asked = new Set<string>()
  let known = new Map<string, ChildOfSource>()
  return async (keys) => {
    if (asked.size > MOST_REMEMBERED) [asked, known] = [new Set(), new Map()]
    const [askedNow, knownNow] = [asked, known]
    const unknown = keys.filter((key) => !askedNow.has(key))
    if (unknown.length === 0) return knownNow
    for (const [key, child] of await childrenOfSource(transaction, source, unknown)) knownNow.set(key, child)
    for (const key of unknown) askedNow.add(key)
    return knownNow
  }
}

export interface NewChild extends ChildOfSource {
  readonly sourceKey: string
}

export async function insertChildren(
  { sql }: Transaction,
  from: { readonly authority: string; readonly source: string; readonly at: Instant },
  children: readonly NewChild[],
): Promise<void> {
  const ids = children.map(({ child }) => child)
  const madeAt = formatInstant(from.at)
  await raw`insert into organisation.child (authority_id, child_id, made_at)
    select ${from.authority}, child, ${madeAt} from unnest(${ids}::uuid[]) as child`.execute(sql)
  const identities = children.map(({ identity }) => identity)
  const keys = children.map(({ sourceKey }) => sourceKey)
  await raw`insert into organisation.identity (authority_id, id, source, source_key, child_id)
    select ${from.authority}, n.id, ${from.source}, n.key, n.child
      from unnest(${identities}::uuid[], ${keys}::text[], ${ids}::uuid[]) as n (id, key, child)`.execute(sql)
}

/** The teams of a source by its id, and by name where just one is called so. */
export async function teamsOfSource(
  { sql }: Transaction,
  source: string,
): Promise<ReadonlyMap<string, Id<'team'>>> {
  const rows = await sql
    .selectFrom('organisation.team as t')
    .innerJoin('organisation.teamVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 't.authorityId')
        .onRef('v.thingId', '=', 't.id')
        .on('v.knownUntil', 'is', null),
    )
    .select(['t.id', 't.sourceKey', 'v.name'])
    .where('t.source', '=', source)
    .execute()
  const names = rows.map(({ name }) => name)
  const hasOwnName = rows.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name))
  const byName = hasOwnName.map(({ name, id }) => [name, id as Id<'team'>] as const)
  return new Map([...byName, ...rows.map(({ sourceKey, id }) => [sourceKey, id as Id<'team'>] as const)])
}

/** The workers of a source by its id. */
export async function workersOfSource(
  { sql }: Transaction,
  source: string,
): Promise<ReadonlyMap<string, Id<'worker'>>> {
  const rows = await sql
    .selectFrom('organisation.worker')
    .select(['id', 'sourceKey'])
    .where('source', '=', source)
    .execute()
  return new Map(rows.map(({ sourceKey, id }) => [sourceKey, id as Id<'worker'>]))
}
