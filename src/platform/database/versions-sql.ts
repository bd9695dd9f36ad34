/** A table of things and, under the same name with `_version`, what was known of each and since when. */
export interface VersionedTable {
  readonly things: `${string}.${string}`
  readonly isOfChild: boolean
  /** The columns of a version, as the database spells them, besides those that every version has. */
  readonly columns: readonly string[]
}

// Names of tables and columns come from declarations in the code and never from a file or a form.

/** The staging table with its columns, in the order in which rows are copied into it. */
export function stagedTable({ things, isOfChild, columns }: VersionedTable): string {
  const child = isOfChild ? ['child_id', 'identity_id'] : []
  return `${stagedName(things)} (${['ordinal', 'new_id', 'source_key', ...child, ...columns].join(', ')})`
}

/** An empty staging table for this transaction: COPY is refused on tables with row security. */
export function stageSql({ things, isOfChild, columns }: VersionedTable): string {
  const staged = stagedName(things)
  const child = isOfChild ? ', t.child_id, t.identity_id' : ''
  const cells = columns.map((column) => `, v.${column}`).join('')
  return `create temp table if not exists ${staged} on commit drop as
    select 0 as ordinal, t.id as new_id, t.source_key${child}${cells}
      from ${things} t, ${things}_version v with no data;
    truncate ${staged}`
}

/** How the staged rows are kept. */
export interface Keeping {
  /** The columns of which nothing is said. */
  readonly unsaid: readonly string[]
  readonly target: string | null
  readonly isFull: boolean
}

/** What a full extract holds, for as long as the transaction goes on. */
export const PRESENT = 'present_thing'

/**
 * Compares what is staged with what is known, and writes what differs. A version corrected by hand is compared by
 * what the source last said. The count of closed versions makes the insert wait for them: only one may be open.
 */
export function keepSql(table: VersionedTable, { unsaid, target, isFull }: Keeping): string {
  const { things, isOfChild, columns } = table
  const versions = `${things}_version`
  const [ofThing, ofVersion] = isOfChild ? [', child_id, identity_id', ', child_id'] : ['', '']
  const names = columns.join(', ')
  const [intoTarget, ofTarget] = target === null ? ['', ''] : [', target', `, '${target}'`]
  const present = isFull
    ? `, present as (insert into ${PRESENT} select '${things}', thing from compared where thing is not null)`
    : ''
  return `with compared as materialized (${comparedSql(table, unsaid)}),
    added as (
      insert into ${things} (authority_id, id, source, source_key${intoTarget}${ofThing})
      select $1::uuid, thing, $2::text, source_key${ofTarget}${ofThing} from compared where verdict = 'added'),
    closed as (
      update ${versions} v set known_until = ${FOLLOWING}
      where v.authority_id = $1::uuid and v.known_until is null
        and v.thing_id = any(array(select thing from compared where verdict = 'changed'))
      returning 1),
    opened as (
      insert into ${versions} (authority_id, thing_id, known_from, line_id, is_imported${ofVersion}, ${names})
      select $1::uuid, thing, known_from, $4::uuid, $5::boolean${ofVersion}, ${names} from compared
      where verdict in ('added', 'changed') and (select count(*) from closed) >= 0)${present}
    select thing, verdict, is_ended as "isEnded" from compared order by ordinal`
}

/** The moment of the version that follows `v`: now, but always after it. */
export const FOLLOWING = `greatest($3::timestamptz, v.known_from + interval '1 millisecond')`

// Each row is looked up by its key, whatever the statistics say. Of a table that is being filled, or whose filling was
// taken back, they say that it is empty: to the planner every index is then as good as the next, and one that finds all
// rows of the authority makes a file of ten thousand rows take a minute. A wanted order leaves it one index.
function comparedSql({ things, isOfChild, columns }: VersionedTable, unsaid: readonly string[]): string {
  const versions = `${things}_version`
  const said = columns.filter((column) => !unsaid.includes(column))
  const differs = (version: string) =>
    said.length > 0 ? `(${prefixed('s', said)}) is distinct from (${prefixed(version, said)})` : 'false'
  const child = isOfChild ? ', s.child_id, s.identity_id' : ''
  const cells = columns.map((column) => (unsaid.includes(column) ? keptCell(column) : `s.${column}`))
  return `
    select s.ordinal, s.source_key${child}, ${cells.join(', ')}, coalesce(t.id, s.new_id) as thing,
      ${FOLLOWING} as known_from,
      case when t.id is null then 'added'
        when v.is_purged then 'purged'
        ${isOfChild ? `when t.child_id <> s.child_id then 'otherChild'` : ''}
        when v.thing_id is null or v.is_withdrawn then 'changed'
        when $5::boolean and not v.is_imported and i.thing_id is not null and not ${differs('i')} then 'unchanged'
        when ${differs('v')} then 'changed' else 'unchanged' end as verdict,
      ${said.includes('ends_on') ? 'v.thing_id is not null and v.ends_on is null and s.ends_on is not null' : 'false'} as is_ended
    from ${stagedName(things)} s
    left join lateral (
      select * from ${things} t
      where t.authority_id = $1::uuid and t.source = $2::text and t.source_key between s.source_key and s.source_key
      order by t.source_key limit 1) t on true
    left join lateral (
      select * from ${versions} v
      where v.authority_id = $1::uuid and v.thing_id = t.id and v.known_until is null
      order by v.known_from desc limit 1) v on true
    left join lateral (
      select * from ${versions} earlier
      where earlier.authority_id = $1::uuid and earlier.thing_id = t.id and earlier.is_imported
      order by earlier.known_from desc limit 1) i on $5::boolean and not v.is_imported`
}

/** What a file has no column for stays as it is known. */
function keptCell(column: string): string {
  return `coalesce(v.${column}, s.${column}) as ${column}`
}

function prefixed(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ')
}

function stagedName(things: string): string {
  return `staged_${things.replace('.', '_')}`
}
