import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { ServerFault } from './fault.ts'
import type { Lock } from './lock.ts'

/**
 * The account that PostgreSQL runs under, and the numbers that own its files. An ordinary user runs it as
 * himself. PostgreSQL refuses root; for root it runs
 * - in a user namespace where root is called nobody: outside it is root's process and root's files, but it has
 *   lost root's powers, and no other account comes near the folder, which stays 0700;
 * - where namespaces are forbidden, as nobody, in a group that no account is a member of: the folders above its
 *   files let that group pass and no other, so that other programs which run as nobody stay outside.
 */
export interface Account {
  readonly kind: 'self' | 'namespace' | 'nobody'
  readonly uid: number
  readonly gid: number
}

const NOBODY = 65534
// From the numbers that systemd.io/UIDS-GIDS leaves unused, and below 65536 for containers.
const PRIVATE_GROUP = 61073
const NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/** The first account that works on this machine; `GOLDTHREAD_ROOT_MODE` leaves root only the one it names. */
export async function chooseAccount(): Promise<Account> {
  for (const account of accountsToTry()) if ((await runAs(account, 'true', [])).status === 0) return account
  throw new ServerFault(
    'PostgreSQL refuses to run as root, and this machine allows neither a user namespace nor a change to the ' +
      'account nobody. Start Goldthread as an ordinary user.',
  )
}

function accountsToTry(): readonly Account[] {
  const uid = process.getuid?.() ?? NOBODY
  const gid = process.getgid?.() ?? NOBODY
  if (uid !== 0) return [{ kind: 'self', uid, gid }]
  const forced = process.env['GOLDTHREAD_ROOT_MODE']
  const all: readonly Account[] = [
    { kind: 'namespace', uid, gid },
    { kind: 'nobody', uid: NOBODY, gid: PRIVATE_GROUP },
  ]
  const allowed = forced ? all.filter(({ kind }) => kind === forced) : all
  if (allowed.length > 0) return allowed
  throw new ServerFault(`GOLDTHREAD_ROOT_MODE is namespace or nobody, not ${forced}.`)
}

/** Starts a command as the account, in a session of its own so that the terminal's Ctrl-C passes it by. */
export function spawnAs(
  account: Account,
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const own = { ...options, cwd: '/', detached: true }
  if (account.kind === 'namespace') return spawn('unshare', [...NAMESPACE, command, ...args], own)
  if (account.kind === 'nobody') return spawn(command, args, { ...own, uid: account.uid, gid: account.gid })
  return spawn(command, args, own)
}

export interface Outcome {
  readonly status: number | null
  readonly output: string
}

/** Runs a command to its end as the account; it holds the lock as long. No status: it could not be started. */
export async function runAs(
  account: Account,
  command: string,
  args: readonly string[],
  lock?: Lock,
): Promise<Outcome> {
  const stdio = ['ignore', 'pipe', 'pipe', lock?.descriptor ?? 'ignore'] as const
  try {
    return await outcomeOf(spawnAs(account, command, args, { stdio: [...stdio], env: plainEnvironment() }))
  } catch (error) {
    return { status: null, output: (error as Error).message }
  }
}

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, output }
}

/** Nothing of the caller's environment but the search path: no PGDATA, no locale, no secrets. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }
}
