import type pg from 'pg'
import type { ImportDocument } from '../imports/index.ts'
import { invalid, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Installation } from '../organisation/installation/index.ts'
import type { Clock } from '../platform/clock.ts'
import { hasAuthority } from './cli/store.ts'
import { openHouse, type House } from './house.ts'
import { foundInstallation, furnish, readInstallation } from './installing.ts'
import { REAL_DATA } from './story-files.ts'

const NO_STORY = 'This folder holds no story: it needs an installation.toml with a story_day.'
const OTHER_STORY = 'This home tells another story. Choose another home with GOLDTHREAD_HOME.'

/**
 * Loads a story into an empty database: founds its authority, lets its people sign in, and takes its files in. Gives
 * null, and does nothing, where this story is there already.
 */
export async function loadStory(
  pool: pg.Pool,
  folder: string,
  clock: Clock,
): Promise<Result<ImportDocument | null, Refusal>> {
  const read = await readInstallation(folder)
  if (!read.ok) return read
  const installation = read.value
  if (installation === null || installation.storyDay === null) return invalid(NO_STORY)
  if (!(await hasAuthority(pool))) await foundInstallation(pool, installation, clock)
  const house = await openHouse(pool, clock)
  const fits = await checkTeller(house, installation)
  if (!fits.ok) return fits
  return (await isTold(house, installation)) ? ok(null) : furnish(house, folder, installation)
}

/** Refuses a folder that tells a story, unless this home tells the same one. Any other path may be taken in. */
export async function checkStory(house: House, path: string): Promise<Result<null, Refusal>> {
  const read = await readInstallation(path)
  if (!read.ok) return read
  return read.value === null || read.value.storyDay === null ? ok(null) : checkTeller(house, read.value)
}

async function checkTeller(house: House, installation: Installation): Promise<Result<null, Refusal>> {
  const { isStory, name } = await house.authority()
  if (!isStory) return invalid(REAL_DATA)
  return name === installation.name ? ok(null) : invalid(OTHER_STORY)
}

/** Linking people to their worker records is the last step, so it shows that all the others were done. */
async function isTold(house: House, { personas }: Installation): Promise<boolean> {
  const workers = personas.filter(({ workerKey }) => workerKey !== null)
  const actors = await Promise.all(workers.map(({ login }) => house.actorByLogin(login)))
  return actors.length > 0 && actors.every((actor) => actor !== null && actor.worker !== null)
}
