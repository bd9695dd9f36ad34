import pg from 'pg'

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20

// A date stays the text that the kernel reads, and never becomes a Date with its time zone.
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(TIMESTAMPTZ, (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z'))
pg.types.setTypeParser(INT8, Number)

/** A server's address (or a URL that says the same), and the role that signs in there. */
export type Connection = { readonly connectionString: string } | Address

interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password?: string | undefined
  readonly database: string
}

/** Opens a pool whose sessions speak UTC and give up on a lock or a statement that hangs. */
export function openPool(connection: Connection, max = 10): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    // Statements leave without waiting for the answers to those before them.
    pipeline: true,
    options: '-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=10000',
  })
  // An idle connection that the server closes is replaced at its next use; without a listener it would end us.
  pool.on('error', () => undefined)
  // The same in the middle of somebody's work, where the pool does not listen: the next statement says what happened.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Refuses a program role that could walk around row security. */
export async function refuseUnsafeRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ unsafe: boolean }>(
    `select r.rolsuper or r.rolbypassrls
        or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'trail' and c.relowner = r.oid) as unsafe
      from pg_roles r where r.rolname = current_user`,
  )
  if (rows[0]?.unsafe !== false) throw new DatabaseFault(UNSAFE_ROLE)
}

const UNSAFE_ROLE =
  'DATABASE_URL signs in with a role that row security does not hold: a superuser, an owner of the tables or a ' +
  'role with BYPASSRLS. Use the role goldthread_program.'

/** Something about the database that a person must mend; its message is the sentence to show. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
}
