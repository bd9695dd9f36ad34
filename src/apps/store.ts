import type pg from 'pg'
import type { Id } from '../kernel/ids.ts'

/** The authority that this host serves; null in a database that holds none yet. */
export async function servedAuthority(pool: pg.Pool): Promise<Id<'authority'> | null> {
  const { rows } = await pool.query(`select authority_id from reference.authority_host where host = '*'`)
  return rows[0]?.authority_id ?? null
}
