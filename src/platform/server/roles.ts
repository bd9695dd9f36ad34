import pg from 'pg'

/** The role that PostgreSQL itself begins with; it serves only to make the others. */
export const SUPERUSER = 'postgres'

export const OWNER = 'goldthread_owner'
export const PROGRAM = 'goldthread_program'
export const JOBS = 'goldthread_jobs'
export const BACKUP = 'goldthread_backup'
export const DATABASE = 'goldthread'

const ROLES = [OWNER, PROGRAM, JOBS, BACKUP] as const
const ATTRIBUTES = 'login nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication'
const AS_THEY_SHOULD_BE = `
  select rolname,
         rolcanlogin and not (rolsuper or rolbypassrls or rolinherit or rolcreatedb or rolcreaterole
                              or rolreplication) as plain
    from pg_roles where rolname = any ($1)`

/** Makes the four roles where they are missing, and takes away every power that they should not have. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: string; plain: boolean }>(AS_THEY_SHOULD_BE, [ROLES])
  const plain = new Map(rows.map((row) => [row.rolname, row.plain]))
  for (const role of ROLES) {
    if (!plain.has(role)) await unlessThere(client.query(`create role ${role} ${ATTRIBUTES}`))
    else if (!plain.get(role)) await client.query(`alter role ${role} ${ATTRIBUTES}`)
  }
}

/** Makes the database where it is missing, sorted by C in UTF-8, and lets the four roles in and nobody else. */
export async function ensureDatabase(client: pg.ClientBase, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await unlessThere(client.query(creation(database)))
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect, temporary on database ${database} to ${PROGRAM}`)
  // The job queue makes and owns a schema of its own.
  await client.query(`grant connect, create on database ${database} to ${JOBS}`)
  await client.query(`grant connect on database ${database} to ${BACKUP}`)
}

function creation(database: string): string {
  return `create database ${database} owner ${OWNER} template template0 encoding 'UTF8'
          locale_provider libc locale 'C'`
}

const DUPLICATES: readonly unknown[] = ['42710', '42P04', '23505']

// Two programs may make the same role or database at the same moment.
async function unlessThere(creating: Promise<unknown>): Promise<void> {
  try {
    await creating
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && DUPLICATES.includes(error.code))) throw error
  }
}
