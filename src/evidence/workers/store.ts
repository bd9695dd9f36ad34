import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { isOneOf, knownOn, type WorkerOfChild } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** The names of workers by their id. */
export async function workersNamed(
  { sql }: Transaction,
  workers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (workers.length === 0) return new Map()
  const rows = await sql
    .selectFrom('organisation.workerVersion as w')
    .select(['w.thingId', 'w.name'])
    .where(isOneOf('w.thingId', workers))
    .where(knownOn('w', null))
    .execute()
  return new Map(rows.map(({ thingId, name }) => [thingId, name]))
}

/** Who stands in these teams, by name: managers do things of a child with whom they do not work themselves. */
export async function workersOfTeams(
  { sql }: Transaction,
  teams: readonly string[],
): Promise<readonly WorkerOfChild[]> {
  if (teams.length === 0) return []
  const rows = await sql
    .selectFrom('organisation.workerVersion as w')
    .select(['w.thingId', 'w.name'])
    .where(isOneOf('w.teamId', teams))
    .where(knownOn('w', null))
    .orderBy(raw`w.name collate "en-GB-x-icu"`)
    .orderBy('w.thingId')
    .execute()
  return rows.map(({ thingId, name }) => ({ id: thingId as Id<'worker'>, name }))
}
