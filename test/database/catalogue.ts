import type pg from 'pg'

/** Schemas of ours; `migration` and `graphile_worker` keep their own books, `reference` holds no authority's rows. */
export const OUR_SCHEMAS = [
  ...['access', 'actions', 'analysis', 'audits', 'evidence', 'imports'],
  ...['notices', 'organisation', 'register', 'reports', 'standards', 'trail'],
]

/** Tables with a policy of their own, each with the reason why the two usual ones do not fit. */
export const OWN_POLICY: Readonly<Record<string, string>> = {
  'access.sight':
    'it decides what the policies by sight show, so it asks for the person and never for itself',
}

/** Tables where the program may delete, each with the reason. */
export const MAY_DELETE: Readonly<Record<string, string>> = {
  'access.sight_of_all': 'a role that ends takes its sight with it; the role row keeps the history',
}

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly isGuarded: boolean
  readonly isForced: boolean
  readonly owner: string
  readonly policies: readonly string[]
  readonly keys: readonly (readonly string[])[]
  readonly foreignKeys: readonly (readonly string[])[]
  readonly indexes: readonly (readonly string[])[]
  readonly grants: readonly string[]
  readonly triggers: number
}

const TABLES = `
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as "isGuarded", c.relforcerowsecurity as "isForced",
    pg_get_userbyid(c.relowner) as owner,
    array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    array(select polname || ': ' || pg_get_expr(polqual, polrelid) from pg_policy p where p.polrelid = c.oid order by 1) as policies,
    (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
    (select coalesce(json_agg(${columnsOf('k.conrelid', 'k.conkey')}), '[]') from pg_constraint k
      where k.conrelid = c.oid and k.contype in ('p', 'u')) as keys,
    (select coalesce(json_agg(${columnsOf('k.conrelid', 'k.conkey')}), '[]') from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'f') as "foreignKeys",
    (select coalesce(json_agg(${columnsOf('i.indrelid', 'i.indkey')}), '[]') from pg_index i
      where i.indrelid = c.oid) as indexes,
    array(select privilege_type::text from information_schema.role_table_grants g
      where g.table_schema = n.nspname and g.table_name = c.relname and g.grantee = 'goldthread_program' order by 1) as grants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname = any ($1) order by 1`

function columnsOf(table: string, keys: string): string {
  return `(select json_agg(a.attname order by o.n) from unnest(${keys}) with ordinality as o(k, n)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = o.k)`
}

export async function readCatalogue(pool: pg.Pool): Promise<Table[]> {
  return (await pool.query<Table>(TABLES, [OUR_SCHEMAS])).rows
}

/** Everything about a table that breaks the house's rules, as sentences. */
export function problemsWith(table: Table): string[] {
  const { name, columns, keys, foreignKeys, indexes, grants } = table
  const found: string[] = []
  const say = (isWrong: boolean, sentence: string) => isWrong && found.push(`${name} ${sentence}`)
  say(!columns.includes('authority_id'), 'has no authority_id')
  for (const key of keys)
    say(key[0] !== 'authority_id', `has the key (${key.join(', ')}) without authority_id first`)
  for (const key of foreignKeys) {
    say(key[0] !== 'authority_id', `has the foreign key (${key.join(', ')}) without authority_id first`)
    say(!indexes.some((index) => isLed(index, key)), `has no index for the foreign key (${key.join(', ')})`)
  }
  say(!table.isGuarded || !table.isForced, 'has row security not enabled and forced')
  say(table.triggers > 0, 'has a trigger')
  say(table.owner !== 'goldthread_owner', 'is not owned by goldthread_owner')
  say(grants.includes('DELETE') && !(name in MAY_DELETE), 'lets the program delete')
  say(grants.includes('UPDATE'), 'lets the program update every column')
  for (const power of ['TRUNCATE', 'REFERENCES', 'TRIGGER']) say(grants.includes(power), `grants ${power}`)
  found.push(...problemsWithPolicy(table))
  return found
}

function isLed(index: readonly string[], key: readonly string[]): boolean {
  const lead = index.slice(0, key.length)
  return key.every((column) => lead.includes(column))
}

function problemsWithPolicy({ name, columns, policies }: Table): string[] {
  if (name in OWN_POLICY) return policies.length > 0 ? [] : [`${name} has no policy`]
  const wanted = columns.includes('child_id') ? 'by_sight' : 'by_authority'
  const main = policies.filter((policy) => /^by_(sight|authority): /.test(policy))
  if (main.length !== 1 || !main[0]?.startsWith(`${wanted}: `)) return [`${name} is not guarded ${wanted}`]
  const asksAuthority = main[0].includes('authority_id = ( SELECT ctx.authority()')
  const asksSight = main[0].includes('access.sight') && main[0].includes('ctx.actor()')
  return asksAuthority && (wanted === 'by_authority' || asksSight)
    ? []
    : [`${name} has an altered policy ${wanted}`]
}
