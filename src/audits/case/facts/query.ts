import { sql as raw } from 'kysely'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { overlaps } from '../../../kernel/period.ts'
import { knownOn } from '../../../organisation/index.ts'
import { dayOf, dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { sayPeriod, sayRisk, sayStrands, staysOf } from '../../../register/index.ts'
import type { CaseFile, RoundOfCase } from '../model.ts'
import type { Fact, TopicFacts } from './model.ts'
import { asKnownAtDraw, partFacts } from './rules.ts'
import { LIST_SOURCE, sayEpisode, sayRecorded, saySource } from './words.ts'

/** What the child's record holds of these kinds up to the end of the period examined, as known at the draw. */
export async function factsOf(
  transaction: Transaction,
  { child, round }: CaseFile,
  kinds: readonly string[],
): Promise<TopicFacts> {
  const facts = [
    ...(kinds.includes('stay') ? await stays(transaction, child, round) : []),
    ...(kinds.includes('missingEpisode') ? await missingEpisodes(transaction, child, round) : []),
    ...(await entries(transaction, child, round, kinds)),
  ]
  return partFacts(asKnownAtDraw(facts), kinds, round)
}

async function entries(
  { sql }: Transaction,
  child: Id<'child'>,
  { knownOn: known, periodUntil }: RoundOfCase,
  kinds: readonly string[],
): Promise<Fact[]> {
  const rows = await sql
    .selectFrom('evidence.entryVersion as v')
    .innerJoin('evidence.entry as e', (join) =>
      join.onRef('e.authorityId', '=', 'v.authorityId').onRef('e.id', '=', 'v.thingId'),
    )
    .select(['e.source', 'e.sourceKey'])
    .select(['v.thingId', 'v.kind', 'v.happenedOn', 'v.recordedOn', 'v.attributes', 'v.reference'])
    .select(knownOn('v', known).as('isKnownAtDraw'))
    .where('v.childId', '=', child)
    .where('v.kind', 'in', kinds.length > 0 ? kinds : [''])
    .where('v.happenedOn', '<', lastDay(periodUntil))
    .where((query) => query.or([knownOn('v', known), knownOn('v', null)]))
    .orderBy('v.happenedOn')
    .orderBy('v.thingId')
    .execute()
  return rows.map((row) => {
    const attributes = row.attributes as Fact['attributes']
    const fact = {
      id: row.thingId,
      kind: row.kind,
      on: dayOf(row.happenedOn),
      source: saySource(row),
      reference: row.reference,
      attributes,
    }
    const isKnownAtDraw = Boolean(row.isKnownAtDraw)
    return {
      ...fact,
      says: sayRecorded(row.kind, attributes),
      recordedOn: dayOrNull(row.recordedOn),
      isKnownAtDraw,
    }
  })
}

async function missingEpisodes(
  { sql }: Transaction,
  child: Id<'child'>,
  { knownOn: known, periodUntil }: RoundOfCase,
): Promise<Fact[]> {
  const rows = await sql
    .selectFrom('evidence.missingEpisodeVersion as v')
    .innerJoin('evidence.missingEpisode as e', (join) =>
      join.onRef('e.authorityId', '=', 'v.authorityId').onRef('e.id', '=', 'v.thingId'),
    )
    .select(['e.source', 'e.sourceKey'])
    .select([
      'v.thingId',
      'v.startsOn',
      'v.endsOn',
      'v.interviewOffered as offered',
      'v.interviewAccepted as accepted',
    ])
    .select(['v.sourceOffered', 'v.sourceAccepted', knownOn('v', known).as('isKnownAtDraw')])
    .where('v.childId', '=', child)
    .where('v.startsOn', '<', lastDay(periodUntil))
    .where((query) => query.or([knownOn('v', known), knownOn('v', null)]))
    .orderBy('v.startsOn')
    .orderBy('v.thingId')
    .execute()
  return rows.map(({ thingId, startsOn, endsOn, isKnownAtDraw, source, sourceKey, ...interview }) => ({
    ...{
      id: thingId,
      kind: 'missingEpisode',
      on: dayOf(startsOn),
      says: sayEpisode(dayOrNull(endsOn), interview),
    },
    attributes: { offered: interview.offered, accepted: interview.accepted },
    ...{ recordedOn: null, reference: null, isKnownAtDraw: Boolean(isKnownAtDraw) },
    source: saySource({ source, sourceKey }),
  }))
}

/** The stays that touch the period, so that an auditor sees since when the child is listed. */
async function stays(transaction: Transaction, child: Id<'child'>, round: RoundOfCase): Promise<Fact[]> {
  const { periodFrom: from, periodUntil: until } = round
  const known = await staysOf(transaction, [child], round.knownOn)
  const touching = known.filter((stay) => from === null || overlaps(stay, { from, until }))
  return touching.map((stay) => ({
    ...{ id: stay.id, kind: 'stay', on: from === null || stay.from > from ? stay.from : from },
    says: [`On the list ${sayPeriod(stay)}`, `${sayStrands(stay.strands)}, risk: ${sayRisk(stay.riskLevel)}`],
    ...{ attributes: {}, recordedOn: null, source: LIST_SOURCE, reference: null, isKnownAtDraw: true },
  }))
}

// Without a period everything up to now belongs to it.
function lastDay(until: Day | null) {
  return until === null ? raw<string>`'infinity'::date` : formatDay(until)
}
