import type { Day } from '../../kernel/day.ts'
import { knownOn } from '../../organisation/index.ts'
import { dayOf } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** Which missing episodes an interview covers, by the version of it that says so: the text of its moment. */
export async function episodesByVersion(
  { sql }: Transaction,
  interview: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql
    .selectFrom('evidence.interviewEpisode as l')
    .innerJoin('evidence.entryVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 'l.authorityId')
        .onRef('v.thingId', '=', 'l.interviewId')
        .onRef('l.knownFrom', '<=', 'v.knownFrom'),
    )
    .select(['v.knownFrom as version', 'l.episodeId'])
    .where('l.interviewId', '=', interview)
    .where(({ eb, or, ref }) =>
      or([eb('l.knownUntil', 'is', null), eb('l.knownUntil', '>', ref('v.knownFrom'))]),
    )
    .orderBy('l.episodeId')
    .execute()
  const byVersion = new Map<string, string[]>()
  for (const { version, episodeId } of rows)
    byVersion.set(version, [...(byVersion.get(version) ?? []), episodeId])
  return byVersion
}

/** A link between an interview and a missing episode of one child, as known now. */
export interface InterviewOfEpisode {
  readonly episode: string
  readonly interview: string
  /** The day of the interview. */
  readonly happenedOn: Day
}

/** Which interviews that stand cover which missing episodes of a child, and of no child it was once joined with. */
export async function interviewsOf({ sql }: Transaction, child: string): Promise<InterviewOfEpisode[]> {
  const rows = await sql
    .selectFrom('evidence.interviewEpisode as l')
    .innerJoin('evidence.missingEpisode as m', (join) =>
      join
        .onRef('m.authorityId', '=', 'l.authorityId')
        .onRef('m.id', '=', 'l.episodeId')
        .onRef('m.childId', '=', 'l.childId'),
    )
    .innerJoin('evidence.entryVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 'l.authorityId')
        .onRef('v.thingId', '=', 'l.interviewId')
        .on(knownOn('v', null)),
    )
    .select(['l.episodeId as episode', 'l.interviewId as interview', 'v.happenedOn'])
    .where('l.childId', '=', child)
    .where('l.knownUntil', 'is', null)
    .orderBy('v.happenedOn')
    .orderBy('l.interviewId')
    .execute()
  return rows.map((row) => ({ ...row, happenedOn: dayOf(row.happenedOn) }))
}
