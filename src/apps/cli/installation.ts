import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Where the program's own files are (migrations, tools, stories), whoever starts it from wherever. */
export const ROOT = folderOfPackage(dirname(fileURLToPath(import.meta.url)))

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}

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
  return resolve(process.env.GOLDTHREAD_HOME ?? '.goldthread')
}

/** Opens the home's database: the embedded one, or the server that DATABASE_URL names. */
export async function openInstallation(): Promise<Installation> {
  const home = homeFolder()
  await mkdir(home, { recursive: true, mode: 0o700 })
  const url = process.env.DATABASE_URL
  return url === undefined ? openEmbedded(home) : openOnServer(home, url)
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
  return { home, pool, kind: 'server', jobs: await jobsOnServer(), close: () => pool.end() }
}

/** The queue belongs to the jobs role: with its address the queue is brought up to date, without it there is none. */
export async function jobsOnServer(): Promise<Connection | null> {
  const connectionString = process.env.DATABASE_JOBS_URL
  if (connectionString === undefined) return null
  await prepareQueue({ connectionString }, QUEUE)
  return { connectionString }
}

function unreachable(fault: unknown): DatabaseFault {
  const code = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : ''
  return new DatabaseFault(`The database that DATABASE_URL names cannot be reached${code}.`, { cause: fault })
}

async function closeAll(pool: pg.Pool, server: Server): Promise<void> {
  await pool.end()
  await server.close()
}

/** Migrates as the owner and gives the names of the migrations that ran now. */
export async function migrateAs(owner: pg.ClientConfig): Promise<string[]> {
  const migrations = await readMigrations(join(ROOT, 'db', 'migrations'))
  return withClient(owner, (client) => migrate(client, migrations))
}
