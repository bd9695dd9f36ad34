import { sql as raw } from 'kysely'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

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

/*
 * What interviews name as their episodes, by the ids of the source: "M1+M2". Each is looked up by its key in a wanted order,
 * which leaves the planner one index: of tables that are being filled the statistics say that they are empty, and every
 * batch would read all that stands in them.
 */
const INTERVIEW = raw`
  select e.authority_id, e.id as interview_id, e.child_id, e.source, v.attributes ->> 'episodes' as episodes`
const AS_KNOWN = raw`
  join lateral (select v.kind, v.is_withdrawn, v.attributes from evidence.entry_version v
    where v.authority_id = e.authority_id and v.thing_id = e.id and v.known_until is null
    order by v.known_from desc limit 1) v on v.kind = 'returnInterview' and not v.is_withdrawn`
const KEYS_NAMED = raw`(select trim(k) as key from regexp_split_to_table(i.episodes, '\\+') as k)`

/** Brings the links of imported interviews up to what they name; `keys` are the interviews of one batch. */
export async function linkInterviews(
  { sql }: Transaction,
  batch: Batch,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  const { authority, source } = batch
  const at = formatInstant(batch.at)
  await raw`
    with asked as materialized (
      select e.* from (${distinct(keys)}) k
        join lateral (select e.authority_id, e.id, e.child_id, e.source from evidence.entry e
          where e.authority_id = ${authority} and e.source = ${source} and e.source_key between k.key and k.key
          order by e.source_key limit 1) e on true),
    named as (
      select i.interview_id, i.child_id, m.id as episode_id
        from (${INTERVIEW} from asked e ${AS_KNOWN}) i
       cross join lateral (select distinct key from ${KEYS_NAMED} as keys) named
        join lateral (select m.id, m.child_id from evidence.missing_episode m
          where m.authority_id = i.authority_id and m.source = i.source
            and m.source_key between named.key and named.key
          order by m.source_key limit 1) m on m.child_id = i.child_id),
    closed as (
      update evidence.interview_episode l
         set known_until = greatest(${at}::timestamptz, l.known_from + interval '1 microsecond')
       where l.authority_id = ${authority} and l.interview_id = any(array(select id from asked))
         and l.known_until is null
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
  const { authority, source } = batch
  await raw`
    with named as (
      select i.interview_id, i.child_id, m.id as episode_id
        from (${distinct(keys)}) k
        join lateral (select m.id, m.child_id, m.source_key from evidence.missing_episode m
          where m.authority_id = ${authority} and m.source = ${source} and m.source_key between k.key and k.key
          order by m.source_key limit 1) m on true
        join lateral (${INTERVIEW}
          from (select * from evidence.entry e where e.authority_id = ${authority}
              and e.child_id between m.child_id and m.child_id order by e.child_id offset 0) e ${AS_KNOWN}
         where e.source = ${source}) i on m.source_key in ${KEYS_NAMED})
    ${insertNamed(batch)}`.execute(sql)
}

function distinct(keys: readonly string[]) {
  return raw`select distinct key from unnest(${keys}::text[]) as key`
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
