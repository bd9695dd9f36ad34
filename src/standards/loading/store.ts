import { addDays, formatDay, type Day } from '../../kernel/day.ts'
import { dayOf } from '../../platform/database/columns.ts'
import { copyColumns, type CopiedColumns } from '../../platform/database/copy-columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { ANSWERS_OF_KINDS, NO_DAY, NO_TIME, OPEN, STATUSES, type Coverage } from './columns.ts'

/** Whose records are read: these children, or all who were ever on a register, with ids from `from` until `until`. */
export type Whose = { readonly children: readonly string[] } | IdRange

/** Ids of children, `[from, until)`; null for no bound. */
export interface IdRange {
  readonly from: string | null
  readonly until: string | null
}

/** What is known of these children's records, as it comes out of the database: a row each, in no order. */
export interface CaseRecords {
  /** birth day · id; the number of a child is its place here. */
  readonly children: CopiedColumns
  /** child, kind, day, time, recorded, answers · id of the entry */
  readonly entries: CopiedColumns
  /** child, from, until · id */
  readonly stays: CopiedColumns
  /** child, from, until, from at, until at, kind, offered, accepted · id */
  readonly episodes: CopiedColumns
  /** child · ids of the interview and the episode that it covers */
  readonly interviews: CopiedColumns
  /** child, kind, from, until, flags */
  readonly statuses: CopiedColumns
}

/** Reads records as known at the end of a day (now when none is given): one query for each kind of thing. */
export async function loadRecords(
  { client }: Transaction,
  whose: Whose,
  asKnown: Day | null,
): Promise<CaseRecords> {
  const [children, known] = [childrenSql(whose), knownSql(asKnown)]
  const copy = (query: string, numberCount: number, idCount: 0 | 1 | 2) =>
    copyColumns(client, query, { numberCount, idCount })
  return {
    children: await copy(bornSql(children, known), 1, 1),
    entries: await copy(entriesSql(children, known), 6, 1),
    stays: await copy(staysSql(children, known), 3, 1),
    episodes: await copy(episodesSql(children, known), 8, 1),
    interviews: await copy(interviewsSql(children, asKnown), 1, 2),
    statuses: await copy(statusesSql(children, known), 5, 0),
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// A COPY takes no parameters: an id is written into it only where it is nothing but an id.
function idSql(id: string): string {
  if (!UUID.test(id)) throw new RangeError('What should be an id is none')
  return `'${id}'::uuid`
}

/** The children with their numbers, from 0, in the order of their ids. */
function childrenSql(whose: Whose): string {
  const found =
    'children' in whose
      ? `select distinct child_id from unnest(array[${whose.children.map(idSql).join()}]::uuid[]) as asked (child_id)`
      : `select distinct child_id from register.stay where true
          ${whose.from === null ? '' : `and child_id >= ${idSql(whose.from)}`}
          ${whose.until === null ? '' : `and child_id < ${idSql(whose.until)}`}`
  return `(select child_id, (row_number() over (order by child_id) - 1)::int as n from (${found}) as found)`
}

/** The condition that a version `v` was what we knew at the end of the day; see `knownOn` of the organisation. */
function knownSql(day: Day | null): string {
  return day === null
    ? '(v.known_until is null and not v.is_withdrawn)'
    : `(${periodSql(day)} and not v.is_withdrawn)`
}

function periodSql(day: Day): string {
  const end = `('${formatDay(addDays(day, 1))}'::timestamp at time zone 'Europe/London')`
  return `(v.known_from < ${end} and (v.known_until is null or v.known_until >= ${end}))`
}

const daySql = (column: string, otherwise: number) =>
  `coalesce(${column} - date '1970-01-01', ${otherwise})::int`
const minutesSql = (column: string) => `coalesce(floor(extract(epoch from ${column}) / 60), ${NO_TIME})::int`

function bornSql(children: string, known: string): string {
  return `select ${daySql('min(v.born_on)', NO_DAY)}, c.child_id from ${children} c
    left join organisation.person_record_version v on v.child_id = c.child_id and ${known}
    group by c.n, c.child_id order by c.n`
}

const KINDS = `'{${ANSWERS_OF_KINDS.map(({ kind }) => kind).join()}}'::text[]`

/** The answers that an entry of each kind gives, two bits each in the order of the kind. */
const ANSWERS = `case v.kind ${ANSWERS_OF_KINDS.filter(({ answers }) => answers.length > 0)
  .map(({ kind, answers }) => `when '${kind}' then ${answers.map(answerSql).join(' + ')}`)
  .join(' ')} else 0 end`

function answerSql(code: string, place: number): string {
  const said = `v.attributes ->> '${code}'`
  return `(case ${said} when 'yes' then 1 when 'no' then 2 when 'notApplicable' then 3 else 0 end * ${4 ** place})`
}

function entriesSql(children: string, known: string): string {
  return `select c.n, array_position(${KINDS}, v.kind) - 1, ${daySql('v.happened_on', NO_DAY)},
      ${minutesSql('v.happened_at')}, ${daySql('v.recorded_on', NO_DAY)}, ${ANSWERS}, v.thing_id
    from ${children} c join evidence.entry_version v on v.child_id = c.child_id
    where v.kind = any (${KINDS}) and ${known}`
}

function staysSql(children: string, known: string): string {
  return `select c.n, ${daySql('v.starts_on', NO_DAY)}, ${daySql('v.ends_on', OPEN)}, v.thing_id
    from ${children} c join register.stay_version v on v.child_id = c.child_id where ${known}`
}

const EPISODE_KINDS = `case v.kind when 'missing' then 1 when 'away' then 2 else 0 end`
const saidSql = (column: string) =>
  `case v.${column} when 'yes' then 1 when 'no' then 2 when 'notApplicable' then 3 else 0 end`

function episodesSql(children: string, known: string): string {
  return `select c.n, ${daySql('v.starts_on', NO_DAY)}, ${daySql('v.ends_on', OPEN)},
      ${minutesSql('v.starts_at')}, ${minutesSql('v.ends_at')}, ${EPISODE_KINDS},
      ${saidSql('interview_offered')}, ${saidSql('interview_accepted')}, v.thing_id
    from ${children} c join evidence.missing_episode_version v on v.child_id = c.child_id where ${known}`
}

function interviewsSql(children: string, asKnown: Day | null): string {
  const known = asKnown === null ? 'v.known_until is null' : periodSql(asKnown)
  return `select c.n, v.interview_id, v.episode_id
    from ${children} c join evidence.interview_episode v on v.child_id = c.child_id where ${known}`
}
