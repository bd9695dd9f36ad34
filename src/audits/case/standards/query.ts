import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Words } from '../../../kernel/words.ts'
import { isOneOf, knownOn } from '../../../organisation/index.ts'
import { dayOf } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { standardsOfChild } from '../../../standards/index.ts'
import type { CaseFile } from '../model.ts'
import type { PeriodJudged, Relied } from './model.ts'
import { judgedAsAt, judgedIn } from './rules.ts'

/**
 * Holds the child's record against these standards as at the end of the period and as known at the draw, by the code
 * that judges everybody. What is kept of other days is not looked at. Null where there is nothing to judge.
 */
export async function judgePeriod(
  transaction: Transaction,
  { child, round }: CaseFile,
  codes: readonly string[],
  words: Words,
): Promise<PeriodJudged | null> {
  const asAt = judgedAsAt(round)
  if (codes.length === 0 || asAt === null) return null
  const held = await standardsOfChild(transaction, child, asAt, { asKnown: round.knownOn, codes })
  const relied = await reliedOn(
    transaction,
    child,
    held.duties.flatMap(({ entries }) => entries),
    round.knownOn,
  )
  const standards = held.standards.map((each) => judgedIn(each, held.duties, round, { words, relied }))
  return { asAt, knownOn: round.knownOn, standards }
}

/** What stands behind these ids in the child's record, as known on the day. */
async function reliedOn(
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
