import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ServerFault } from './fault.ts'
import type { Layout } from './layout.ts'
import { giveTo, openFor, type Lodging } from './lodging.ts'
import { PORT } from './settings.ts'

// The operating system's longest name of a socket (sun_path without its closing zero).
const LONGEST_BYTES = process.platform === 'darwin' ? 103 : 107

/** Makes the folder of the socket, empty: beside the data or, where its name would be too long, in a short place. */
export async function prepareSocketFolder(layout: Layout, lodging: Lodging): Promise<string> {
  const beside = join(lodging.folder, 'run')
  const folder = fits(beside) ? beside : join(await shortPlace(layout, lodging), 'run')
  if (!fits(folder))
    throw new ServerFault(`The name ${folder} is too long for a socket. Set TMPDIR to a shorter one.`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  await chmod(folder, 0o700)
  await giveTo(lodging.account, folder)
  return folder
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_BYTES
}

/** The folder for sockets of a home whose own name is too long; anybody could guess its name. */
export function shortPlaceOf({ home }: Pick<Layout, 'home'>): string {
  return join(tmpdir(), `goldthread-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`)
}

async function shortPlace(layout: Layout, { account }: Lodging): Promise<string> {
  const folder = shortPlaceOf(layout)
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new ServerFault(
      `Another account has taken ${folder}. Remove it, or set TMPDIR to a folder of your own.`,
    )
  }
  await openFor(account, folder)
  return folder
}
