import type { Day } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import { isOneOf, knownOn } from '../../../../../organisation/index.ts'
import { dayOf } from '../../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'

/** An entry or a missing episode that a verdict rests on. */
export interface Relied {
  readonly id: Id<'entry'>
  readonly kind: string
  readonly on: Day
}

/** What stands behind these ids in the child's record, as known now. */
export async function reliedOn(
  { sql }: Transaction,
  child: Id<'child'>,
  ids: readonly Id<'entry'>[],
): Promise<ReadonlyMap<Id<'entry'>, Relied>> {
  const wanted = [...new Set(ids)]
  const [entries, episodes] = await Promise.all([
    sql
      .selectFrom('evidence.entryVersion as v')
      .select(['v.thingId', 'v.kind', 'v.happenedOn as on'])
      .where('v.childId', '=', child)
      .where(isOneOf('v.thingId', wanted))
      .where(knownOn('v', null))
      .execute(),
    sql
      .selectFrom('evidence.missingEpisodeVersion as v')
      .select(['v.thingId', 'v.startsOn as on'])
      .where('v.childId', '=', child)
      .where(isOneOf('v.thingId', wanted))
      .where(knownOn('v', null))
      .execute(),
  ])
  const all = [...entries, ...episodes.map((episode) => ({ ...episode, kind: 'missingEpisode' }))]
  return new Map(
    all.map(({ thingId, kind, on }) => {
      const id = thingId as Id<'entry'>
      return [id, { id, kind, on: dayOf(on) }]
    }),
  )
}
