import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Connection } from '../database/connection.ts'
import { openJobsPool } from './pool.ts'
import { layOnce, layOurs } from './store.ts'

/**
 * Brings the queue's own schema up to date, as the jobs role, which owns it: first the library's migrations, then the
 * functions through which the program reaches it. Costs one question where nothing is to be done.
 */
export async function prepareQueue(connection: Connection, file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const mark = createHash('sha256').update(`${libraryVersion()}\n${text}`).digest('hex')
  const pool = openJobsPool(connection)
  const client = await pool.connect()
  try {
    await layOnce(client, mark, async () => {
      const { runMigrations } = await import('graphile-worker')
      await runMigrations({ pgPool: pool, schema: 'graphile_worker' })
      await layOurs(client, text, mark)
    })
  } finally {
    client.release()
    await pool.end()
  }
}

function libraryVersion(): string {
  return createRequire(import.meta.url)('graphile-worker/package.json').version
}
