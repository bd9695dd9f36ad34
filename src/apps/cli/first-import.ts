import type pg from 'pg'
import type { ImportDocument } from '../../imports/index.ts'
import { systemClock } from '../../platform/clock.ts'
import { openHouse } from '../house.ts'
import { foundInstallation, furnish, readInstallation } from '../installing.ts'
import { foundPlainly } from '../plain-installation.ts'
import { UNNAMED } from './authority-name.ts'
import { checkFirstPath } from './first-path.ts'
import { expectDone, Refused } from './refused.ts'

/**
 * Founds the authority of a new home for the files that come first. A folder with an installation.toml says who it
 * is and is taken in at once; otherwise the authority has the name that was given, and null says that nothing is read yet.
 */
export async function foundFor(
  pool: pg.Pool,
  path: string,
  { name, source }: { readonly name: string | undefined; readonly source: string },
): Promise<ImportDocument | null> {
  await checkFirstPath(path)
  const read = expectDone(await readInstallation(path))
  if (read === null) {
    await foundPlainly(pool, name ?? UNNAMED, systemClock)
    return null
  }
  if (name !== undefined && name !== read.name) throw new Refused(sayTwoNames(read.name, name))
  // Whoever names another source will do so the next time too, and every child would come in twice.
  const installation = { ...read, source }
  await foundInstallation(pool, installation, systemClock)
  return expectDone(await furnish(await openHouse(pool, systemClock), path, installation))
}

function sayTwoNames(written: string, given: string): string {
  return `The folder’s installation.toml names “${written}”, and --authority says “${given}”. Say one name; nothing was taken in.`
}
