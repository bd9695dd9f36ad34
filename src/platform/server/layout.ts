import { lstat, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { ServerFault } from './fault.ts'

/** Where everything of the embedded database stands in a home. */
export interface Layout {
  readonly home: string
  readonly folder: string
  /** The cluster, or a link to it where PostgreSQL's account cannot reach the home. */
  readonly data: string
  readonly log: string
  /** Held while a program starts, adopts or stops the server. */
  readonly turn: string
  /** Shared by every program that uses the server. */
  readonly users: string
  /** Held by PostgreSQL and its children for as long as one of them lives. */
  readonly alive: string
}

/** Makes the home and the folders of the database where they are missing, open to their owner alone. */
export async function prepareHome(home: string): Promise<Layout> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  const layout = layoutOf(await realpath(home))
  await refuseForeign(layout.home)
  await mkdir(join(layout.folder, 'log'), { recursive: true, mode: 0o700 })
  return layout
}

function layoutOf(home: string): Layout {
  const folder = join(home, 'postgres')
  return {
    home,
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'log', 'postgres.log'),
    turn: join(folder, 'turn.lock'),
    users: join(folder, 'users.lock'),
    alive: join(folder, 'alive.lock'),
  }
}

async function refuseForeign(home: string): Promise<void> {
  const { uid, mode } = await lstat(home)
  if (uid !== process.getuid?.()) {
    throw new ServerFault(
      `The folder ${home} belongs to another account. Start as that account, or choose another GOLDTHREAD_HOME.`,
    )
  }
  if (mode & 0o022) {
    throw new ServerFault(`Other accounts may write in ${home}. Close it: chmod go-w '${home}'`)
  }
}
