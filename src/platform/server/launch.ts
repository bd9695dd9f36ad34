import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, realpath, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { plainEnvironment, spawnAs } from './account.ts'
import { installedBinaries, usableBinaries } from './binaries.ts'
import { prepareCluster, type Ground } from './cluster.ts'
import type { Address } from './connection.ts'
import { ServerFault } from './fault.ts'
import type { Layout } from './layout.ts'
import { PATIENCE_SECONDS, takeLock, type Lock } from './lock.ts'
import { findLodging } from './lodging.ts'
import { answers, isPostgresOf, readPostmaster } from './postmaster.ts'
import { writeSettings } from './settings.ts'
import { prepareSocketFolder } from './socket.ts'

/** Starts the server of a home that has none, making the cluster first where it is missing. */
export async function launch(layout: Layout): Promise<Address> {
  const alive = await takeLock(layout.alive, 'exclusive', 0)
  if (alive === null) throw new ServerFault(`A part of the former server still lives in ${layout.home}.`)
  try {
    return await launchOn(await prepareGround(layout, alive))
  } finally {
    alive.release()
  }
}

async function prepareGround(layout: Layout, alive: Lock): Promise<Ground> {
  const lodging = await findLodging(layout)
  return { layout, lodging, native: await usableBinaries(installedBinaries(), lodging), alive }
}

async function launchOn(ground: Ground): Promise<Address> {
  const { layout, lodging } = ground
  await prepareCluster(ground)
  await writeSettings(layout.data, await prepareSocketFolder(layout, lodging), lodging.account)
  await keepLogShort(layout.log)
  const logBytes = await sizeOf(layout.log)
  return untilItAnswers(await startPostgres(ground), layout, logBytes)
}

async function startPostgres({ layout, lodging, native, alive }: Ground): Promise<ChildProcess> {
  const environment = await environmentOf(layout)
  const data = await realpath(layout.data)
  const log = openSync(layout.log, 'a', 0o600)
  const child = spawnAs(lodging.account, join(native, 'bin', 'postgres'), ['-D', data], {
    // Handing the lock over is what makes it last exactly as long as PostgreSQL and its children.
    stdio: ['ignore', log, log, alive.descriptor],
    env: environment,
  })
  closeSync(log)
  // A child that could not be started has no number, which is noticed while waiting for it.
  child.on('error', () => undefined)
  child.unref()
  return child
}

// PostgreSQL takes a lock file seriously while its process number is in use, by whatever program. It makes one
// exception, meant for pg_ctl: this variable. It still looks for shared memory of the former server by itself.
async function environmentOf({ data }: Layout): Promise<NodeJS.ProcessEnv> {
  const former = await readPostmaster(data)
  const isStale = former !== null && !(await isPostgresOf(data, former.pid))
  return isStale ? { ...plainEnvironment(), PG_GRANDPARENT_PID: String(former.pid) } : plainEnvironment()
}

async function untilItAnswers(child: ChildProcess, layout: Layout, logBytes: number): Promise<Address> {
  const deadline = performance.now() + PATIENCE_SECONDS * 1000
  while (performance.now() < deadline) {
    const found = await readPostmaster(layout.data)
    if (found && (await answers(found, layout))) return found
    if (child.signalCode !== null)
      throw new ServerFault('PostgreSQL was killed while it started. Start again.')
    if (child.exitCode !== null || child.pid === undefined) {
      throw new ServerFault(`PostgreSQL did not start: ${await lastWords(layout.log, logBytes)}`)
    }
    await sleep(10)
  }
  throw new ServerFault(`PostgreSQL has not started in five minutes. See ${layout.log}`)
}

const LONG_LOG_BYTES = 4 * 1024 * 1024

async function keepLogShort(log: string): Promise<void> {
  if ((await sizeOf(log)) > LONG_LOG_BYTES) await rename(log, `${log}.old`)
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size
}

async function lastWords(log: string, logBytes: number): Promise<string> {
  const written = (await readFile(log)).subarray(logBytes).toString('utf8')
  return written.trim().split('\n').slice(-3).join(' ') || `it said nothing. See ${log}`
}
