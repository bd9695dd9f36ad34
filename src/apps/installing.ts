import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { describeSource } from '../evidence/feeds/commands.ts'
import type { ImportDocument } from '../imports/index.ts'
import { formatDay } from '../kernel/day.ts'
import { instantInLondon, type Instant } from '../kernel/instant.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import { foundAuthority, type Founding } from '../organisation/founding/store.ts'
import {
  linkWorkers,
  parseInstallation,
  settleIn,
  type Installation,
} from '../organisation/installation/index.ts'
import type { Clock } from '../platform/clock.ts'
import { foundRegisters } from '../register/founding/commands.ts'
import { evaluateEverybody } from './evaluating.ts'
import type { House } from './house.ts'
import { importPath } from './importing.ts'

/** The folder's `installation.toml`; null when it has none. */
export async function readInstallation(folder: string): Promise<Result<Installation | null, Refusal>> {
  const text = await readFile(join(folder, 'installation.toml'), 'utf8').catch(() => null)
  return text === null ? ok(null) : parseInstallation(text)
}

/** Founds the authority that an installation describes, in an empty database. */
export async function foundInstallation(
  pool: pg.Pool,
  installation: Installation,
  clock: Clock,
): Promise<void> {
  await foundAuthority(pool, foundingOf(installation), clock())
}

function foundingOf({ name, brandColour, storyDay, personas, words, wordsFrom }: Installation): Founding {
  const people = personas.map(({ login, password, name: called, roles }) => ({
    login,
    password,
    name: called,
    roles,
  }))
  const story = storyDay === null ? null : { day: storyDay, personas: people }
  return { name, brandColour, story, words, wordsFrom }
}

/**
 * Gives a founded authority its people, registers and feeds, and takes in the folder's files. Each step may be done
 * again without harm, so that one that was interrupted is made good by the next start.
 */
export async function furnish(
  house: House,
  folder: string,
  installation: Installation,
): Promise<Result<ImportDocument, Refusal>> {
  const settled = await settle(house, installation)
  if (!settled.ok) return settled
  const { source } = installation
  const imported = await importPath(house, await house.machine('operator'), folder, {
    source,
    dryRun: false,
    ...knownSinceOf(installation),
  })
  if (!imported.ok) return imported
  const links = installation.personas.flatMap(({ login, workerKey }) =>
    workerKey === null ? [] : [{ login, workerKey }],
  )
  const linked = await house.door.run(await house.machine('importer'), linkWorkers, { source, links })
  if (!linked.ok) return linked
  const evaluated = await evaluateEverybody(house)
  return evaluated.ok ? imported : evaluated
}

/** What a story's files hold was known while it went on, and not since they were read. */
function knownSinceOf({ storyDay, wordsFrom }: Installation): { readonly knownSince?: Instant } {
  return storyDay === null ? {} : { knownSince: instantInLondon(formatDay(wordsFrom), 0) }
}

export async function settle(
  { door, machine }: House,
  installation: Installation,
): Promise<Result<null, Refusal>> {
  const { involvementRoles, personas, wordsFrom: from, recordAddress } = installation
  const { registers, source, feeds, readings } = installation
  const [doorkeeper, operator] = [await machine('doorkeeper'), await machine('operator')]
  const steps = [
    () => door.run(doorkeeper, settleIn, { involvementRoles, personas, from, recordAddress }),
    () => door.run(operator, foundRegisters, { registers }),
    () => door.run(operator, describeSource, { source, feeds, readings, ...knownSinceOf(installation) }),
  ]
  for (const step of steps) {
    const outcome = await step()
    if (!outcome.ok) return no(outcome.problem)
  }
  return ok(null)
}
