import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import {
  DatabaseFault,
  openPool,
  refuseUnsafeRole,
  type Connection,
} from '../../platform/database/connection.ts'
import { migrate, readMigrations, refuseUnmigrated } from '../../platform/database/migrate.ts'
import {
  connectionAs,
  DATABASE,
  JOBS,
  openServer,
  OWNER,
  PROGRAM,
  withClient,
  type Server,
} from '../../platform/server/index.ts'
import { prepareQueue } from '../../platform/jobs/index.ts'
import { ROOT } from '../root.ts'
import { codeOf, Refused } from './refused.ts'
import { setting } from './settings.ts'

const QUEUE = join(ROOT, 'db', 'queue', 'jobs.sql')

/** A home with its database open and migrated. */
export interface Installation {
  readonly home: string
  readonly pool: pg.Pool
  readonly kind: 'embedded' | 'server'
  /** How the jobs role reaches the database; null where nobody said how. */
  readonly jobs: Connection | null
  readonly close: () => Promise<void>
}

export function homeFolder(): string {
  return resolve(setting('GOLDTHREAD_HOME') ?? '.goldthread')
}

/** Opens the home's database: the embedded one, or the server that DATABASE_URL names. */
export async function openInstallation(): Promise<Installation> {
  const home = homeFolder()
  await makeHome(home)
  const url = setting('DATABASE_URL')
  return url === undefined ? openEmbedded(home) : openOnServer(home, url)
}

async function makeHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
  } catch (fault) {
    throw new Refused(
      `The home ${home} cannot be made (${codeOf(fault) ?? 'no reason given'}). Choose a folder in which this account may write: GOLDTHREAD_HOME=my-folder npm start`,
    )
  }
}

async function openEmbedded(home: string): Promise<Installation> {
  const server = await openServer(home)
  try {
    await migrateAs(connectionAs(server, OWNER, DATABASE))
    await prepareQueue(connectionAs(server, JOBS, DATABASE), QUEUE)
  } catch (fault) {
    await server.close()
    throw fault
  }
  const pool = openPool(connectionAs(server, PROGRAM, DATABASE))
  const jobs = connectionAs(server, JOBS, DATABASE)
  return { home, pool, kind: 'embedded', jobs, close: () => closeAll(pool, server) }
}

async function openOnServer(home: string, url: string): Promise<Installation> {
  const pool = openPool({ connectionString: url })
  try {
    await refuseUnsafeRole(pool)
    const client = await pool.connect()
    await refuseUnmigrated(client, await readMigrations(join(ROOT, 'db', 'migrations'))).finally(() =>
      client.release(),
    )
  } catch (fault) {
    await pool.end()
    throw fault instanceof DatabaseFault ? fault : unreachable(fault)
  }
  return { home, pool, kind: 'server', jobs: await jobsOnServer(), close: () => closePool(pool) }
}

/** The queue belongs to the jobs role: with its address the queue is brought up to date, without it there is none. */
export async function jobsOnServer(): Promise<Connection | null> {
  const connectionString = setting('DATABASE_JOBS_URL')
  if (connectionString === undefined) return null
  await prepareQueue({ connectionString }, QUEUE).catch((fault: unknown) => {
    throw fault instanceof DatabaseFault ? fault : unreachable(fault, 'DATABASE_JOBS_URL')
  })
  return { connectionString }
}

const NOT_REACHED: Readonly<Record<string, string>> = {
  '28P01': 'cannot be reached: its server does not take this name and password. Correct the address.',
  '28000':
    'cannot be reached: its server does not let this name in from here. Correct the address, or let it in (pg_hba.conf).',
  '3D000': 'is not on its server. Make it first, or correct the name at the end of the address.',
  '42501':
    'cannot be used: the role in the address lacks a right in it. See docs/operating.md, “On a PostgreSQL server”.',
  '53300': 'cannot be reached: its server has no connection left. Try again later, or let it have more.',
  ECONNREFUSED:
    'cannot be reached: no server answers there. Start it, or correct host and port in the address.',
  ENOTFOUND: 'cannot be reached: nobody knows a host of that name. Correct the address.',
  EAI_AGAIN:
    'cannot be reached: the name of its host could not be looked up. Try again, or correct the address.',
  ETIMEDOUT:
    'cannot be reached: no answer came in time. Look whether the network lets this machine reach it.',
  ERR_INVALID_URL:
    'cannot be reached: this is no address. It reads postgres://name:password@host:5432/database',
}

/** The sentence for a server that one of our two variables names and that does not let us in. */
export function unreachable(fault: unknown, variable = 'DATABASE_URL'): DatabaseFault {
  const code = codeOf(fault)
  const why = (code === null ? undefined : NOT_REACHED[code]) ?? 'cannot be reached. Look whether it runs.'
  const kept = code === null ? '' : ` (${code})`
  return new DatabaseFault(`The database that ${variable} names ${why}${kept}`, { cause: fault })
}

const PATIENCE_MS = 2000

// Work that was told to stop may still hold a connection. It is not waited for: PostgreSQL undoes what it began.
async function closePool(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), pause(PATIENCE_MS, undefined, { ref: false })])
}

async function closeAll(pool: pg.Pool, server: Server): Promise<void> {
  await closePool(pool)
  await server.close()
}

/** Migrates as the owner and gives the names of the migrations that ran now. */
export async function migrateAs(owner: pg.ClientConfig): Promise<string[]> {
  const migrations = await readMigrations(join(ROOT, 'db', 'migrations'))
  return withClient(owner, (client) => migrate(client, migrations))
}
