import { sql as raw, type RawBuilder } from 'kysely'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { ProblemCode } from './model.ts'

/*
 * Each problem is one question that gives the rows that have it: source, child, kind, day, entry, source_key,
 * reference. The figures count these rows and the lists show them, so a figure is always the length of its list.
 */

const RECORDED = (attribute: string) => raw`coalesce(v.attributes ->> ${raw.lit(attribute)}, 'notRecorded')`

const ENTRIES = raw`
  from evidence.entry_version v
  join evidence.entry e on e.authority_id = v.authority_id and e.id = v.thing_id
 where v.known_until is null and not v.is_withdrawn`

/** Entries as rows of a problem. */
const ENTRY_ROWS = raw`
  select e.source, v.child_id, v.kind, v.happened_on as day, v.thing_id as entry, e.source_key, v.reference
  ${ENTRIES}`

const EPISODE_ROWS = raw`
  select e.source, v.child_id, v.kind, v.starts_on as day, null::uuid as entry, e.source_key, null::text as reference
    from evidence.missing_episode_version v
    join evidence.missing_episode e on e.authority_id = v.authority_id and e.id = v.thing_id
   where v.known_until is null and not v.is_withdrawn`

/** The birth of each child as its newest record says, found once for all entries and not once for each. */
const BIRTHS = raw`
  select distinct on (p.authority_id, p.child_id) p.authority_id, p.child_id, p.born_on
    from organisation.person_record_version p
   where p.known_until is null and not p.is_withdrawn and p.born_on is not null
   order by p.authority_id, p.child_id, p.known_from desc, p.thing_id`

/** Entries as rows of a problem, beside the birth `b` of their child; a child without a known one has none here. */
const BORN_ROWS = raw`
  select e.source, v.child_id, v.kind, v.happened_on as day, v.thing_id as entry, e.source_key, v.reference
    from evidence.entry_version v
    join evidence.entry e on e.authority_id = v.authority_id and e.id = v.thing_id
    join (${BIRTHS}) b on b.authority_id = v.authority_id and b.child_id = v.child_id
   where v.known_until is null and not v.is_withdrawn`

const LINKED = raw`
  select from evidence.interview_episode l
    join evidence.missing_episode_version m on m.authority_id = l.authority_id and m.thing_id = l.episode_id
     and m.known_until is null and not m.is_withdrawn and m.child_id = l.child_id
   where l.authority_id = v.authority_id and l.interview_id = v.thing_id and l.known_until is null`

const UNRESOLVED = raw`
  select from regexp_split_to_table(v.attributes ->> 'episodes', '\\+') as named
   where trim(named) <> '' and not exists (
     select from evidence.interview_episode l
       join evidence.missing_episode m on m.authority_id = l.authority_id and m.id = l.episode_id
      where l.authority_id = v.authority_id and l.interview_id = v.thing_id and l.known_until is null
        and m.source_key = trim(named))`

/** From when until when an episode lasted; one without a return goes on, and a day alone counts whole. */
const SPAN = (of: string) => raw`tstzrange(
  coalesce(${raw.ref(`${of}.starts_at`)}, ${raw.ref(`${of}.starts_on`)}::timestamp at time zone 'Europe/London'),
  greatest(
    coalesce(${raw.ref(`${of}.starts_at`)}, ${raw.ref(`${of}.starts_on`)}::timestamp at time zone 'Europe/London'),
    coalesce(${raw.ref(`${of}.ends_at`)}, ${raw.ref(`${of}.ends_on`)}::timestamp at time zone 'Europe/London',
      'infinity')))`

const ROWS: Readonly<Record<Exclude<ProblemCode, 'afterToday'>, RawBuilder<unknown>>> = {
  aloneNotSeen: raw`${ENTRY_ROWS} and v.kind = 'visit'
    and v.attributes ->> 'seenAlone' = 'yes' and ${RECORDED('seen')} <> 'yes'`,
  acceptedNotOffered: raw`${ENTRY_ROWS} and v.kind in ('returnInterview', 'directWork')
    and v.attributes ->> 'accepted' = 'yes' and ${RECORDED('offered')} <> 'yes'`,
  heldAndDeclined: raw`${ENTRY_ROWS} and v.kind = 'returnInterview' and v.attributes ->> 'held' = 'yes'
    and 'yes' in (${RECORDED('declined')}, ${RECORDED('notEngaged')})`,
  interviewBeforeReturn: raw`${ENTRY_ROWS} and v.kind = 'returnInterview' and v.attributes ->> 'held' = 'yes'
    and exists (${LINKED} and (v.happened_on < m.starts_on or v.happened_on < m.ends_on))`,
  interviewOfNothing: raw`${ENTRY_ROWS} and v.kind = 'returnInterview' and not exists (${LINKED})
    and not exists (${UNRESOLVED})`,
  episodeUnresolved: raw`${ENTRY_ROWS} and v.kind = 'returnInterview' and exists (${UNRESOLVED})`,
  episodeOverlap: raw`${EPISODE_ROWS} and exists (
    select from evidence.missing_episode_version o
     where o.authority_id = v.authority_id and o.child_id = v.child_id and o.thing_id <> v.thing_id
       and o.known_until is null and not o.is_withdrawn and ${SPAN('v')} && ${SPAN('o')})`,
  episodeEndsEarly: raw`${EPISODE_ROWS} and (v.ends_on < v.starts_on or v.ends_at < v.starts_at)`,
  episodeAcceptedNotOffered: raw`${EPISODE_ROWS}
    and v.interview_accepted = 'yes' and v.interview_offered <> 'yes'`,
  twoPlacements: raw`
    select e.source, v.child_id, v.kind, v.starts_on as day, null::uuid as entry, e.source_key, v.reference
      from evidence.status_version v
      join evidence.status e on e.authority_id = v.authority_id and e.id = v.thing_id
     where v.known_until is null and not v.is_withdrawn and v.kind = 'placement' and v.ends_on is null
       and exists (select from evidence.status_version o
         where o.authority_id = v.authority_id and o.child_id = v.child_id and o.thing_id <> v.thing_id
           and o.known_until is null and not o.is_withdrawn and o.kind = 'placement' and o.ends_on is null)`,
  involvementEndsEarly: raw`
    select e.source, v.child_id, 'involvement' as kind, v.starts_on as day, null::uuid as entry, e.source_key,
           null::text as reference
      from organisation.involvement_version v
      join organisation.involvement e on e.authority_id = v.authority_id and e.id = v.thing_id
     where v.known_until is null and not v.is_withdrawn and v.ends_on < v.starts_on`,
  recordedEarly: raw`${ENTRY_ROWS} and v.recorded_on < v.happened_on`,
  beforeBirth: raw`${BORN_ROWS} and v.happened_on < b.born_on`,
  afterEighteen: raw`${BORN_ROWS} and v.happened_on >= b.born_on + interval '18 years'`,
  unknownWorker: raw`${ENTRY_ROWS} and v.worker_id is null`,
  noEthnicity: raw`
    select e.source, v.child_id, 'child' as kind, null::date as day, null::uuid as entry, e.source_key,
           null::text as reference
      from organisation.person_record_version v
      join organisation.person_record e on e.authority_id = v.authority_id and e.id = v.thing_id
     where v.known_until is null and not v.is_withdrawn and coalesce(v.ethnicity, 'NOBT') = 'NOBT'`,
}

/** The rows that have a problem; which day is today decides about one of them. */
export function rowsWith(problem: ProblemCode, today: Day): RawBuilder<unknown> {
  return problem === 'afterToday' ? rowsAfter(formatDay(today)) : ROWS[problem]
}

/** What is dated after the day: entries, and episodes that begin or end after it. */
function rowsAfter(day: string): RawBuilder<unknown> {
  return raw`${ENTRY_ROWS} and v.happened_on > ${day}::date
    union all ${EPISODE_ROWS} and (v.starts_on > ${day}::date or v.ends_on > ${day}::date)`
}

/** The entries of a kind that do not record an attribute. */
export function rowsWithout(kind: string, attribute: string): RawBuilder<unknown> {
  return raw`${ENTRY_ROWS} and v.kind = ${kind}
    and coalesce(v.attributes ->> ${attribute}, 'notRecorded') in ('notRecorded', '')`
}
