import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool, type Connection } from '../../src/platform/database/connection.ts'
import { ensureDatabase } from '../../src/platform/server/index.ts'

/** A database of a test's own, migrated and empty unless its template says more. */
export interface TestDatabase {
  /** As the program, held by row security. */
  readonly pool: pg.Pool
  /** Around every wall: for tests that look at what the program cannot see. */
  readonly superuser: pg.Pool
  readonly owner: pg.Pool
  /** How the jobs role, which runs the loop, reaches it. */
  readonly jobs: Connection
  readonly name: string
  readonly close: () => Promise<void>
}

export async function freshDatabase(template = inject('server').template): Promise<TestDatabase> {
  const { host, port, superuser, rolePassword } = inject('server')
  const name = `gt_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ host, port, ...superuser, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template ${template} owner goldthread_owner`)
  await ensureDatabase(admin, name)
  const as = (user: string) => openPool({ host, port, user, password: rolePassword, database: name }, 5)
  const pools = { pool: as('goldthread_program'), owner: as('goldthread_owner') }
  const around = openPool({ host, port, ...superuser, database: name }, 2)
  const close = async () => {
    await Promise.all([pools.pool.end(), pools.owner.end(), around.end()])
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
  const jobs = { host, port, user: 'goldthread_jobs', password: rolePassword, database: name }
  return { ...pools, superuser: around, jobs, name, close }
}
