import type pg from 'pg'
import { formatInstant } from '../../kernel/instant.ts'
import { FOLLOWING, PRESENT } from './versions-sql.ts'
import type { Provenance } from './versions.ts'
import type { Transaction } from './with-actor.ts'

/** Which records: of a source, as they came by one table of files. */
export interface Extract {
  readonly authority: string
  readonly source: string
  readonly target: string
}

/** Begins to keep in mind what a full extract holds. */
export async function beginFullExtract({ client }: Transaction): Promise<void> {
  await client.query(
    `create temp table if not exists ${PRESENT} (things text, thing uuid) on commit drop; truncate ${PRESENT}`,
  )
}

/** How many records of the source and table are known, those that were withdrawn left out. */
export async function countKnown({ client }: Transaction, extract: Extract): Promise<number> {
  let count = 0
  for (const { things } of await tablesOfThings(client)) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count ${KNOWN(things)}`,
      valuesOf(extract),
    )
    count += rows[0]?.count ?? 0
  }
  return count
}

/**
 * Withdraws what the full extract no longer holds: a version that says the same and that it is withdrawn. A record whose
 * row was refused is still there, so these keys are left alone. Gives how many were withdrawn, and of which children.
 */
export async function withdrawVanished(
  { client }: Transaction,
  from: Provenance & Extract,
  refusedKeys: readonly string[],
): Promise<RecordsFound> {
  let count = 0
  const children = new Set<string>()
  await client.query(`analyze ${PRESENT}`)
  for (const { things, columns } of await tablesOfThings(client)) {
    const values = [...valuesOf(from), formatInstant(from.at), from.line, refusedKeys]
    const { rows } = await client.query<OfChild>(withdrawSql(things, columns), values)
    count += rows.length
    for (const { child } of rows) if (child !== null) children.add(child)
  }
  return { count, children: [...children] }
}

/** Things that were found, and the children whom they are about. */
export interface RecordsFound {
  readonly count: number
  readonly children: readonly string[]
}

interface OfChild {
  readonly child: string | null
}

interface TableOfThings {
  readonly things: string
  /** The columns of a version that say something. */
  readonly columns: readonly string[]
}

// What files bring is known by its shape: things that say by which table they came, and versions beside them.
const TABLES = `
  select c.oid::regclass::text as things, v.columns
  from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join lateral (
      select array_agg(quote_ident(o.attname)::text order by o.attnum) as columns
      from pg_attribute o
      where o.attrelid = to_regclass(c.oid::regclass::text || '_version') and o.attnum > 0 and not o.attisdropped
        and o.attname not in ('authority_id', 'known_from', 'known_until', 'is_withdrawn', 'is_purged', 'is_imported',
          'line_id')
    ) v on v.columns is not null
  where a.attname = 'target' and not a.attisdropped
    and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'source_key')
  order by 1`

/** The tables of what files bring, by their shape. */
export async function tablesOfThings(client: pg.ClientBase): Promise<readonly TableOfThings[]> {
  return (await client.query<TableOfThings>(TABLES)).rows
}

/** The extract as the first three values of a statement. */
export function valuesOf({ authority, source, target }: Extract): string[] {
  return [authority, source, target]
}

const KNOWN = (things: string) => `
  from ${things} t
    join ${things}_version v on v.authority_id = t.authority_id and v.thing_id = t.id and v.known_until is null
  where t.authority_id = $1::uuid and t.source = $2::text and t.target = $3::text and not v.is_withdrawn`

function withdrawSql(things: string, columns: readonly string[]): string {
  const said = columns.join(', ')
  return `
    with gone as materialized (
      select v.*, ${FOLLOWING.replace('$3', '$4')} as at ${KNOWN(things)}
        and not exists (select from ${PRESENT} p where p.things = '${things}' and p.thing = t.id)
        and not exists (
          select from unnest($6::text[]) as refused (key)
          where position(':' || refused.key || ':' in ':' || t.source_key || ':') > 0)),
    closed as (
      update ${things}_version v set known_until = gone.at from gone
      where v.authority_id = gone.authority_id and v.thing_id = gone.thing_id and v.known_until is null
      returning 1)
    insert into ${things}_version (authority_id, known_from, is_withdrawn, is_imported, line_id, ${said})
    select authority_id, at, true, true, $5::uuid, ${said} from gone
    where (select count(*) from closed) >= 0
    returning ${columns.includes('child_id') ? 'child_id' : 'null::uuid'} as child`
}
