import { sql as raw } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
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

/** On which trail line, for which authority and since when a link is known. */
export interface LinkProvenance {
  readonly authority: string
  readonly line: string
  /** The text of the moment, just as the version of the interview has it. */
  readonly knownFrom: string
}

/** Says which missing episodes an interview covers from now on; links that no longer hold are closed. */
export async function replaceLinks(
  { sql }: Transaction,
  interview: { readonly id: string; readonly child: string },
  episodes: readonly string[],
  from: LinkProvenance,
): Promise<void> {
  await raw`
    update evidence.interview_episode
       set known_until = greatest(${from.knownFrom}::timestamptz, known_from + interval '1 microsecond')
     where interview_id = ${interview.id} and known_until is null
       and episode_id <> all(${episodes}::uuid[])`.execute(sql)
  await raw`
    insert into evidence.interview_episode
      (authority_id, interview_id, episode_id, child_id, known_from, line_id)
    select ${from.authority}, i.id, m.id, ${interview.child}, ${notBefore(from.knownFrom)}, ${from.line}
      from evidence.missing_episode m
      cross join (select ${interview.id}::uuid as id) i
      left join lateral (${lastLink('i.id', 'm.id')}) last on true
     where m.id = any(${episodes}::uuid[]) and m.child_id = ${interview.child}
       and not exists (select from evidence.interview_episode l
         where l.interview_id = ${interview.id} and l.episode_id = m.id and l.known_until is null)`.execute(
    sql,
  )
}

/** A link that was closed at this very moment opens again when it was closed, and not before. */
function notBefore(knownFrom: string) {
  return raw`greatest(${knownFrom}::timestamptz, last.known_until)`
}

function lastLink(interview: string, episode: string) {
  return raw`select max(known_until) as known_until from evidence.interview_episode
    where interview_id = ${raw.ref(interview)} and episode_id = ${raw.ref(episode)}`
}

/** Which files came in: their source, and the ids in it that the rows of one batch name. */
export interface Batch {
  readonly authority: string
  readonly source: string
  readonly line: string
  readonly at: Instant
}

// What an interview names as its episodes, by the ids of the source: "M1+M2".
const NAMED = raw`
  select e.authority_id, e.id as interview_id, e.child_id, m.id as episode_id
    from evidence.entry e
    join evidence.entry_version v on v.authority_id = e.authority_id and v.thing_id = e.id
      and v.known_until is null and not v.is_withdrawn and v.kind = 'returnInterview'
   cross join lateral (select distinct trim(k) as key
      from regexp_split_to_table(v.attributes ->> 'episodes', '\\+') as k) named
    join evidence.missing_episode m on m.authority_id = e.authority_id and m.source = e.source
      and m.source_key = named.key and m.child_id = e.child_id`

/** Brings the links of imported interviews up to what they name; `keys` are the interviews of one batch. */
export async function linkInterviews(
  { sql }: Transaction,
  batch: Batch,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const at = formatInstant(batch.at)
  await raw`
    with named as (${NAMED} where e.source = ${batch.source} and e.source_key = any(${keys}::text[])),
    closed as (
      update evidence.interview_episode l
         set known_until = greatest(${at}::timestamptz, l.known_from + interval '1 microsecond')
        from evidence.entry e
       where e.authority_id = l.authority_id and e.id = l.interview_id and l.known_until is null
         and e.source = ${batch.source} and e.source_key = any(${keys}::text[])
         and not exists (select from named n
           where n.interview_id = l.interview_id and n.episode_id = l.episode_id)
      returning 1)
    ${insertNamed(batch)}`.execute(sql)
}

/** The same from the other side: episodes that came after the interviews that name them. */
export async function linkEpisodes(
  { sql }: Transaction,
  batch: Batch,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await raw`
    with named as (${NAMED} where m.source = ${batch.source} and m.source_key = any(${keys}::text[]))
    ${insertNamed(batch)}`.execute(sql)
}

function insertNamed({ authority, line, at }: Batch) {
  return raw`
    insert into evidence.interview_episode
      (authority_id, interview_id, episode_id, child_id, known_from, line_id)
    select ${authority}, n.interview_id, n.episode_id, n.child_id, ${notBefore(formatInstant(at))}, ${line}
      from named n
      left join lateral (${lastLink('n.interview_id', 'n.episode_id')}) last on true
     where not exists (select from evidence.interview_episode l
       where l.interview_id = n.interview_id and l.episode_id = n.episode_id and l.known_until is null)`
}
