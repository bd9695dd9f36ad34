import { spawn } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ServerFault } from './fault.ts'

/** A lock of the operating system: it ends with the last process that holds the descriptor, even by kill -9. */
export interface Lock {
  readonly descriptor: number
  release(): void
}

export type LockKind = 'exclusive' | 'shared'

/** How long a program waits for another one that starts, recovers or stops the same database. */
export const PATIENCE_SECONDS = 300

/** Takes the lock on a file, which is made when missing and never removed; null when others hold it to the end. */
export async function takeLock(path: string, kind: LockKind, waitSeconds: number): Promise<Lock | null> {
  const take = process.platform === 'darwin' ? lockWhenOpened : lockAfterOpened
  const descriptor = await take(path, kind, waitSeconds)
  return descriptor === null ? null : { descriptor, release: () => closeSync(descriptor) }
}

export async function isFree(path: string): Promise<boolean> {
  const lock = await takeLock(path, 'exclusive', 0)
  lock?.release()
  return lock !== null
}

// Node has no flock(2). The lock belongs to the open file, not to the process: what the command locks for us
// on the descriptor it was handed stays locked when the command has ended.
async function lockAfterOpened(path: string, kind: LockKind, waitSeconds: number): Promise<number | null> {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    const status = await flockUnlessKilled(descriptor, kind, waitSeconds)
    if (status === 0) return descriptor
    if (status !== 1) throw new ServerFault(`The file ${path} cannot be locked on this file system.`)
  } catch (fault) {
    closeSync(descriptor)
    throw fault
  }
  closeSync(descriptor)
  return null
}

const TRIES = 10

// A Ctrl-C between fork and exec still reaches the command, which dies of it before it has locked anything. Who
// presses the keys again while the program closes must not leave PostgreSQL behind: the command is asked anew.
async function flockUnlessKilled(
  descriptor: number,
  kind: LockKind,
  waitSeconds: number,
): Promise<number | null> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    const status = await flock(descriptor, kind, waitSeconds)
    if (status !== null) return status
  }
  return flock(descriptor, kind, waitSeconds)
}

function flock(descriptor: number, kind: LockKind, waitSeconds: number): Promise<number | null> {
  const wait = waitSeconds === 0 ? ['--nonblock'] : ['--timeout', String(waitSeconds)]
  // Detached, so that Ctrl-C reaches the program alone, which then closes in good order.
  const command = spawn('flock', [`--${kind}`, ...wait, '3'], {
    stdio: ['ignore', 'ignore', 'ignore', descriptor],
    detached: true,
  })
  return new Promise((resolve, reject) => {
    command.on('exit', resolve)
    command.on('error', () =>
      reject(new ServerFault('The command flock is missing. Install the package util-linux.')),
    )
  })
}

// macOS has no flock command, but locks while opening (sys/fcntl.h).
const O_NONBLOCK = 0x0004
const O_LOCK: Record<LockKind, number> = { shared: 0x0010, exclusive: 0x0020 }

async function lockWhenOpened(path: string, kind: LockKind, waitSeconds: number): Promise<number | null> {
  const flags = constants.O_RDWR | constants.O_CREAT | O_NONBLOCK | O_LOCK[kind]
  const deadline = performance.now() + waitSeconds * 1000
  for (;;) {
    try {
      return openSync(path, flags, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
    if (performance.now() >= deadline) return null
    await sleep(20)
  }
}
