import { chmod, chown, lchown, lstat, mkdir, mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { chooseAccount, runAs, type Account } from './account.ts'
import { ServerFault } from './fault.ts'
import type { Layout } from './layout.ts'

/** The account that PostgreSQL runs under and the folder of its files, which that account reaches. */
export interface Lodging {
  readonly account: Account
  readonly folder: string
}

const OUTSIDE = '/var/lib/goldthread'

/** Finds PostgreSQL's lodging: the home, unless folders above it are closed to the account. */
export async function findLodging(layout: Layout): Promise<Lodging> {
  const account = await chooseAccount()
  const kept = await keptFolder(layout)
  if (await reaches(account, kept ?? layout.folder, layout)) return { account, folder: kept ?? layout.folder }
  if (kept !== null) throw new ServerFault(`${unreachable(kept)} Move it, or start as an ordinary user.`)
  return { account, folder: await lodgeOutside(account, layout) }
}

async function keptFolder({ data, folder }: Layout): Promise<string | null> {
  const found = await lstat(data).catch(() => null)
  if (found === null) return null
  if (!found.isSymbolicLink()) return folder
  const target = await readlink(data)
  if (await lstat(target).catch(() => null)) return dirname(target)
  throw new ServerFault(
    `The database of this home was kept in ${target} and is no longer there. Restore it first.`,
  )
}

async function reaches(account: Account, folder: string, layout: Layout): Promise<boolean> {
  const doors = await doorsTo(account, folder, layout)
  for (const door of doors) await openFor(account, door)
  if ((await runAs(account, 'test', ['-x', join(folder, '.')])).status === 0) return true
  for (const door of doors) await closeAgain(door)
  return false
}

// The home too, for an account that is not its owner's; one that others may look into is left as it is.
async function doorsTo(
  account: Account,
  folder: string,
  { home, folder: atHome }: Layout,
): Promise<string[]> {
  if (account.kind === 'self' || folder !== atHome) return [folder]
  const { mode } = await lstat(home)
  return mode & 0o067 ? [folder] : [home, folder]
}

async function lodgeOutside(account: Account, layout: Layout): Promise<string> {
  await mkdir(OUTSIDE, { recursive: true, mode: 0o711 }).catch(() => undefined)
  const folder = await mkdtemp(join(OUTSIDE, 'home-')).catch(() => null)
  if (folder !== null && (await reaches(account, folder, layout))) return folder
  if (folder !== null) await rm(folder, { recursive: true })
  throw new ServerFault(
    `${unreachable(layout.home)} Choose another GOLDTHREAD_HOME, or start as an ordinary user.`,
  )
}

function unreachable(folder: string): string {
  return `PostgreSQL does not run as root, and its account cannot reach ${folder}.`
}

async function closeAgain(folder: string): Promise<void> {
  await chown(folder, process.getuid?.() ?? -1, process.getgid?.() ?? -1)
  await chmod(folder, 0o700)
}

/** Closes a folder to all but its owner and, where PostgreSQL has an account of its own, to that one's group. */
export async function openFor(account: Account, folder: string): Promise<void> {
  await chown(folder, process.getuid?.() ?? account.uid, account.gid)
  await chmod(folder, account.kind === 'nobody' ? 0o710 : 0o700)
}

/** Gives a folder to the account; what was made under another account changes hands, the folder itself last. */
export async function giveTo(account: Account, folder: string): Promise<void> {
  const { uid } = await lstat(folder)
  if (uid === account.uid) return
  const inside = await readdir(folder, { recursive: true })
  for (const name of inside) await lchown(join(folder, name), account.uid, account.gid)
  await lchown(folder, account.uid, account.gid)
}
