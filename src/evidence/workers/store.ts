import { isOneOf, knownOn } from '../../organisation/index.ts'
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
