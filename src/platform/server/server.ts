import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { connectionAs, withClient, type Address } from './connection.ts'
import { ServerFault } from './fault.ts'
import { launch } from './launch.ts'
import { prepareHome, type Layout } from './layout.ts'
import { PATIENCE_SECONDS, isFree, takeLock, type Lock } from './lock.ts'
import { findLive, stop } from './postmaster.ts'
import { DATABASE, SUPERUSER, ensureDatabase, ensureRoles } from './roles.ts'
import { shortPlaceOf } from './socket.ts'

/** A running PostgreSQL that this program uses until it closes it. */
export interface Server extends Address {
  readonly superuser: string
  readonly version: string
  /** Whether another program had started it. */
  readonly adopted: boolean
  /** Leaves the server; the last program that leaves stops it. */
  close(): Promise<void>
}

/** Starts the embedded database of a home, or adopts the one that runs, with its roles and its database. */
export async function openServer(home: string): Promise<Server> {
  const layout = await prepareHome(home)
  return inTurn(layout, () => enter(layout))
}

async function enter(layout: Layout): Promise<Server> {
  const seat = await takeSeat(layout)
  try {
    const live = await findLive(layout)
    const { socketFolder, port } = live ?? (await launch(layout))
    const version = await furnish({ socketFolder, port })
    const close = once(() => inTurn(layout, () => leave(layout, seat)))
    return { socketFolder, port, superuser: SUPERUSER, version, adopted: live !== null, close }
  } catch (fault) {
    await leave(layout, seat)
    throw fault
  }
}

async function furnish(address: Address): Promise<string> {
  return withClient(connectionAs(address, SUPERUSER, 'postgres'), async (client) => {
    await ensureRoles(client)
    await ensureDatabase(client, DATABASE)
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  })
}

async function leave(layout: Layout, seat: Lock): Promise<void> {
  seat.release()
  if (!(await isFree(layout.users))) return
  const stopped = await stop(layout)
  const isShort = stopped !== null && dirname(stopped.socketFolder) === shortPlaceOf(layout)
  if (isShort) await rm(shortPlaceOf(layout), { recursive: true, force: true })
}

async function takeSeat({ users }: Layout): Promise<Lock> {
  const seat = await takeLock(users, 'shared', PATIENCE_SECONDS)
  if (seat === null) throw new ServerFault(`The file ${users} is locked by something else than Goldthread.`)
  return seat
}

async function inTurn<Value>({ home, turn }: Layout, work: () => Promise<Value>): Promise<Value> {
  const lock = await takeLock(turn, 'exclusive', PATIENCE_SECONDS)
  if (lock === null)
    throw new ServerFault(
      `Another program has been starting or stopping the database of ${home} for five minutes.`,
    )
  try {
    return await work()
  } finally {
    lock.release()
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
