import { execFile } from 'node:child_process'
import { lstat, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { connectionAs, withClient, type Address } from './connection.ts'
import { ServerFault } from './fault.ts'
import type { Layout } from './layout.ts'
import { PATIENCE_SECONDS, isFree, takeLock } from './lock.ts'
import { SUPERUSER } from './roles.ts'

/** What the server wrote into its postmaster.pid. */
export interface Postmaster extends Address {
  readonly pid: number
  /** Whether it has finished starting and not begun to stop, if it lives. */
  readonly isReady: boolean
}

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text.split('\n')
  const isReady = status.trim() === 'ready'
  return text === '' ? null : { pid: Number(pid), port: Number(port), socketFolder, isReady }
}

/** The live server of the home once it answers, or null when none lives; waits out one that starts or stops. */
export async function findLive(layout: Layout): Promise<Postmaster | null> {
  const deadline = performance.now() + PATIENCE_SECONDS * 1000
  while (performance.now() < deadline) {
    const found = await readPostmaster(layout.data)
    if (found && (await answers(found, layout))) return found
    if (!(await lives(layout, found))) return null
    await sleep(25)
  }
  throw new ServerFault(`The database of ${layout.home} lives, but has not answered for five minutes.`)
}

// A socket in the system's temporary folder may have been put there by another account since.
async function isInOurFolder({ socketFolder }: Address): Promise<boolean> {
  const gate = await lstat(dirname(socketFolder)).catch(() => null)
  return gate !== null && gate.isDirectory() && gate.uid === process.getuid?.() && (gate.mode & 0o027) === 0
}

// A server that somebody started by hand holds no lock of ours.
async function lives({ alive, data }: Layout, found: Postmaster | null): Promise<boolean> {
  return !(await isFree(alive)) || (found !== null && (await isPostgresOf(data, found.pid)))
}

/** Whether the process is the PostgreSQL of this cluster, and not one that has got the number since. */
export async function isPostgresOf(data: string, pid: number): Promise<boolean> {
  const folder = await realpath(data).catch(() => data)
  return (await commandLine(pid)).endsWith(` -D ${folder}`)
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return text.split('\0').slice(0, -1).join(' ')
  }
  const listed = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return listed.then(
    ({ stdout }) => stdout.trimEnd(),
    () => '',
  )
}

const NOT_YET: readonly unknown[] = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01']

/**
 * Whether the server of this home takes connections; false while it starts, recovers, stops or is dead, and for
 * the server of another home, which the postmaster.pid of a copied folder still names.
 */
export async function answers(found: Postmaster, { data }: Layout): Promise<boolean> {
  // Asked only when it is ready, for it logs whom it turns away.
  if (!found.isReady || !(await isInOurFolder(found))) return false
  try {
    return (await dataFolderOf(found)) === (await realpath(data))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined || NOT_YET.includes(code)) return false
    throw error
  }
}

function dataFolderOf(address: Address): Promise<string | undefined> {
  return withClient(connectionAs(address, SUPERUSER, 'postgres'), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory
  })
}

/** Stops the server of the home in good order: open work rolled back, everything on disk. Null: there was none. */
export async function stop(layout: Layout): Promise<Postmaster | null> {
  const found = await readPostmaster(layout.data)
  if (!found || !(await isPostgresOf(layout.data, found.pid))) return null
  signal(found.pid)
  const deadline = performance.now() + PATIENCE_SECONDS * 1000
  while (await isPostgresOf(layout.data, found.pid)) {
    if (performance.now() > deadline) throw new ServerFault(`The database of ${layout.home} does not stop.`)
    await sleep(10)
  }
  const lock = await takeLock(layout.alive, 'exclusive', PATIENCE_SECONDS)
  lock?.release()
  return found
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
