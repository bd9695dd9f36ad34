import { formatInstant } from '../../kernel/instant.ts'
import { tablesOfThings, valuesOf, type Extract, type RecordsFound } from './vanished.ts'
import { FOLLOWING } from './versions-sql.ts'
import type { Provenance } from './versions.ts'
import type { Transaction } from './with-actor.ts'

/**
 * What is known of one record of a source's table, whether it was withdrawn meanwhile or not: an enquiry and its strategy
 * meeting are two things of one record. What was purged is not there any more.
 */
export async function findRecord(
  { client }: Transaction,
  extract: Extract,
  key: string,
): Promise<RecordsFound> {
  const children = new Set<string>()
  let count = 0
  for (const { things, columns } of await tablesOfThings(client)) {
    const child = columns.includes('child_id') ? 'v.child_id' : 'null::uuid'
    const { rows } = await client.query<{ child: string | null }>(
      `select ${child} as child ${ofRecord(things)}`,
      [...valuesOf(extract), key],
    )
    count += rows.length
    for (const row of rows) if (row.child !== null) children.add(row.child)
  }
  return { count, children: [...children] }
}

/** Ends what is known of a record by a version that says that it was purged: it counts for nothing from then on. */
export async function purgeRecord(
  { client }: Transaction,
  from: Provenance & Extract,
  key: string,
): Promise<void> {
  for (const { things, columns } of await tablesOfThings(client))
    await client.query(purgeSql(things, columns), [...valuesOf(from), key, formatInstant(from.at), from.line])
}

// A record's things bear its key, or the table's name and its key, and perhaps which of its things they are.
const ofRecord = (things: string) => `
  from ${things} t
    join ${things}_version v on v.authority_id = t.authority_id and v.thing_id = t.id and v.known_until is null
  where t.authority_id = $1::uuid and t.source = $2::text and not v.is_purged
    and ((t.source_key = $4::text and t.target = $3::text) or t.source_key = $3::text || ':' || $4::text
      or starts_with(t.source_key, $3::text || ':' || $4::text || ':'))`

function purgeSql(things: string, columns: readonly string[]): string {
  const said = columns.join(', ')
  return `
    with gone as materialized (select v.*, ${FOLLOWING.replace('$3', '$5')} as at ${ofRecord(things)}),
    closed as (
      update ${things}_version v set known_until = gone.at from gone
      where v.authority_id = gone.authority_id and v.thing_id = gone.thing_id and v.known_until is null
      returning 1)
    insert into ${things}_version (authority_id, known_from, is_withdrawn, is_purged, line_id, ${said})
    select authority_id, at, true, true, $6::uuid, ${said} from gone
    where (select count(*) from closed) >= 0`
}
