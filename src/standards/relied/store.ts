import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { isOneOf, knownOn } from '../../organisation/index.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Relied } from './model.ts'

/** What stands behind these ids in the child's record, as known on the day, or now where that is null. */
export async function reliedOn(
  { sql }: Transaction,
  child: Id<'child'>,
  ids: readonly string[],
  known: Day | null,
): Promise<ReadonlyMap<string, Relied>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const [entries, episodes] = await Promise.all([
    sql
      .selectFrom('evidence.entryVersion as v')
      .select(['v.thingId', 'v.kind', 'v.happenedOn as on'])
      .where('v.childId', '=', child)
      .where(isOneOf('v.thingId', wanted))
      .where(knownOn('v', known))
      .execute(),
    sql
      .selectFrom('evidence.missingEpisodeVersion as v')
      .select(['v.thingId', 'v.startsOn as on'])
      .where('v.childId', '=', child)
      .where(isOneOf('v.thingId', wanted))
      .where(knownOn('v', known))
      .execute(),
  ])
  const all = [...entries, ...episodes.map((episode) => ({ ...episode, kind: 'missingEpisode' }))]
  return new Map(all.map(({ thingId: id, kind, on }) => [id, { id, kind, on: dayOf(on) }]))
}
