import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { runAs } from './account.ts'
import { ServerFault } from './fault.ts'
import type { Layout } from './layout.ts'
import type { Lock } from './lock.ts'
import { giveTo, type Lodging } from './lodging.ts'
import { SUPERUSER } from './roles.ts'

const MAJOR = '18'
const UNFINISHED = 'data-unfinished-'
const OPTIONS = [
  `--username=${SUPERUSER}`,
  '--encoding=UTF8',
  '--locale-provider=libc',
  '--locale=C',
  '--data-checksums',
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
]

/** What a cluster is made and started with. */
export interface Ground {
  readonly layout: Layout
  readonly lodging: Lodging
  readonly native: string
  /** Says that the home has a live process, even when the program that started it has been killed. */
  readonly alive: Lock
}

/** Makes the cluster when the home has none, and hands it to the account that PostgreSQL runs under. */
export async function prepareCluster(ground: Ground): Promise<void> {
  const { layout, lodging } = ground
  await sweepUnfinished(lodging)
  const major = await majorVersion(layout)
  if (major === null) await makeCluster(ground)
  else if (major !== MAJOR) throw new ServerFault(otherVersion(layout, major))
  await giveTo(lodging.account, join(lodging.folder, 'data'))
}

// A folder that is there and empty was something once: no second database is begun in its place.
async function majorVersion({ data }: Layout): Promise<string | null> {
  if (!existsSync(data)) return null
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null)
    throw new ServerFault(`The folder ${data} holds no database. Restore it, or remove it.`)
  return version.trim()
}

function otherVersion({ data }: Layout, major: string): string {
  return `The database in ${data} was made by PostgreSQL ${major}; this Goldthread brings PostgreSQL ${MAJOR}. Restore a backup into a new home.`
}

async function sweepUnfinished({ folder }: Lodging): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

// Under its own name only when complete: a kill in the middle leaves nothing that looks like a database.
async function makeCluster(ground: Ground): Promise<void> {
  const { layout, lodging } = ground
  const unfinished = await mkdtemp(join(lodging.folder, UNFINISHED))
  await giveTo(lodging.account, unfinished)
  await initdb(unfinished, ground)
  const data = join(lodging.folder, 'data')
  await rename(unfinished, data)
  await flushFolder(lodging.folder)
  if (data !== layout.data) await symlink(data, layout.data)
}

async function initdb(data: string, { lodging, native, alive }: Ground): Promise<void> {
  const command = join(native, 'bin', 'initdb')
  const { status, output } = await runAs(lodging.account, command, [`--pgdata=${data}`, ...OPTIONS], alive)
  if (status === 0) return
  await rm(data, { recursive: true, force: true })
  const reason = output.trim().split('\n').slice(-3).join(' ')
  throw new ServerFault(`The database could not be made in ${data}: ${reason}`)
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
