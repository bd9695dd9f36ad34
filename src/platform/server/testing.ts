import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readlink, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { prepareHome } from './layout.ts'
import { isPostgresOf, readPostmaster, stop } from './postmaster.ts'
import type { Server } from './index.ts'

export const isRoot = process.getuid?.() === 0

const homes: string[] = []
const programs: ChildProcess[] = []

/** A home that does not exist yet, in a folder that is removed after the tests of the file. */
export async function newHome(mode = 0o711, name = 'home'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-test-'))
  await chmod(folder, mode)
  const home = join(folder, name)
  homes.push(home)
  return home
}

afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL')
  for (const home of homes) await tidy(home)
})

async function tidy(home: string): Promise<void> {
  const layout = await prepareHome(home).catch(() => null)
  if (layout !== null) await stop(layout)
  await tidyOutside(home)
  await rm(dirname(home), { recursive: true, force: true })
}

async function tidyOutside(home: string): Promise<void> {
  const data = await readlink(join(home, 'postgres', 'data')).catch(() => null)
  if (data === null) return
  await rm(dirname(data), { recursive: true, force: true })
  await rmdir(dirname(dirname(data))).catch(() => undefined)
}

export async function postgresOf(home: string): Promise<number | null> {
  return (await readPostmaster(join(home, 'postgres', 'data')))?.pid ?? null
}

/** Whether the process still runs the database of the home; a dead one may keep its number for a while. */
export function isRunning(home: string, pid: number): Promise<boolean> {
  return isPostgresOf(join(home, 'postgres', 'data'), pid)
}

export interface Program {
  readonly process: ChildProcess
  /** The next line that the program writes, once it has. */
  said(): Promise<Partial<Server> & { notes?: unknown[] }>
  end(signal: NodeJS.Signals): Promise<void>
}

/** Another program of the same machine that opens the home. */
export function startProgram(home: string, options: SpawnOptions = {}): Program {
  return start(programArguments(home), options)
}

export function programArguments(home: string): string[] {
  return [...TYPESCRIPT, fileURLToPath(new URL('./test-program.ts', import.meta.url)), home]
}

/** Another program that runs the script, whose first line of output is JSON. */
export function startScript(script: string, options: SpawnOptions = {}): Program {
  return start([...TYPESCRIPT, '--input-type=module', '--eval', script], options)
}

const TYPESCRIPT = ['--import', import.meta.resolve('tsx')]

function start(args: readonly string[], options: SpawnOptions): Program {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    ...options,
  })
  programs.push(child)
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  return {
    process: child,
    said: async () => JSON.parse((await lines.next()).value ?? 'null'),
    end: (signal) => end(child, signal),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
