import pg from 'pg'
import type { Connection } from '../database/connection.ts'

const { TIMESTAMPTZ, INT8 } = pg.types.builtins

/**
 * Connections of the jobs role, which runs the loop. The queue reads times as its own library expects them and not as
 * the house keeps them.
 */
export function openJobsPool(connection: Connection, max = 4): pg.Pool {
  const types = new pg.TypeOverrides()
  types.setTypeParser(TIMESTAMPTZ, (text: string) => new globalThis.Date(text))
  types.setTypeParser(INT8, (text: string) => text)
  const pool = new pg.Pool({ ...connection, max, types, options: '-c timezone=UTC' })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}
