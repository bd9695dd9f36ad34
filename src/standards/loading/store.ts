import { addDays, formatDay, type Day } from '../../kernel/day.ts'
import { copyColumns } from '../../platform/database/copy-columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { ENTRY_KINDS } from '../../evidence/index.ts'
import { STATUSES, type Status } from '../model.ts'
import { NO_DAY, NO_TIME, OPEN, PART, wholeKind, YES } from '../timeline.ts'
import type { CaseRecords } from './assemble.ts'

/** Whose records are read: these children, or all who were ever on a register, with ids from `from` until `until`. */
export type Whose = { readonly children: readonly string[] } | IdRange

/** Ids of children, `[from, until)`; null for no bound. */
export interface IdRange {
  readonly from: string | null
  readonly until: string | null
}

interface Asked {
  readonly kinds: readonly string[]
  readonly registers: readonly string[]
  readonly asKnown: Day | null
}

/** Reads records as known at the end of a day (now when none is given): one query for each kind of thing. */
export async function loadRecords(
  { client }: Transaction,
  whose: Whose,
  { kinds, registers, asKnown }: Asked,
): Promise<CaseRecords> {
  const [children, known] = [childrenSql(whose), knownSql(asKnown)]
  const copy = (query: string, numberCount: number, idCount: 0 | 1 | 2) =>
    copyColumns(client, query, { numberCount, idCount })
  return {
    kinds,
    registers,
    children: await copy(bornSql(children, known), 1, 1),
    entries: await copy(entriesSql(children, known, kinds), 6, 1),
    stays: await copy(staysSql(children, known, registers), 4, 1),
    episodes: await copy(episodesSql(children, known), 8, 1),
    interviews: await copy(interviewsSql(children, asKnown), 0, 2),
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

// The codes come from the program and from procedures, whose schema lets nothing into them but letters and digits.
const CODE = /^[A-Za-z0-9]+$/
const codeSql = (code: string) => {
  if (!CODE.test(code)) throw new RangeError('What should be a code is none')
  return `'${code}'`
}

/** A row for each kind and each part of a kind: its number, the kind, and the text that makes the part, or nulls. */
function kindsSql(kinds: readonly string[]): string {
  const rows = kinds.map((code, place) => {
    const kind = wholeKind(code)
    if (kind === code) return `(${place}, ${codeSql(kind)}, null::text, null::text)`
    const [name = '', value = ''] = code.slice(kind.length + 1).split('=')
    return `(${place}, ${codeSql(kind)}, ${codeSql(name)}, ${codeSql(value)})`
  })
  return `(values ${rows.join()}) as k (place, kind, name, value)`
}

/** Whether an entry under a part of a kind names it: without the text it may be about anything. */
const PART_SQL = `case when v.attributes ->> k.name is not null then ${YES * 4 ** PART} else 0 end`

/** The answers that an entry gives, two bits each in the order of its kind. */
function answersSql(kinds: readonly string[]): string {
  const cases = ENTRY_KINDS.filter(({ code }) => kinds.some((kind) => wholeKind(kind) === code)).flatMap(
    ({ code, attributes }) => {
      const answers = attributes.filter(({ isText }) => !isText)
      if (answers.length === 0) return []
      return [`when '${code}' then ${answers.map((each, place) => answerSql(each.code, place)).join(' + ')}`]
    },
  )
  return cases.length === 0 ? '0' : `case v.kind ${cases.join(' ')} else 0 end`
}

function answerSql(code: string, place: number): string {
  return `(${answerCase(`v.attributes ->> ${codeSql(code)}`)} * ${4 ** place})`
}

const answerCase = (said: string) =>
  `case ${said} when 'yes' then 1 when 'no' then 2 when 'notApplicable' then 3 else 0 end`

function entriesSql(children: string, known: string, kinds: readonly string[]): string {
  return `select c.n, k.place, ${daySql('v.happened_on', NO_DAY)},
      ${minutesSql('v.happened_at')}, ${daySql('v.recorded_on', NO_DAY)}, ${answersSql(kinds)} + ${PART_SQL},
      v.thing_id
    from ${children} c join evidence.entry_version v on v.child_id = c.child_id
    join ${kindsSql(kinds)} on k.kind = v.kind
      and (k.name is null or coalesce(v.attributes ->> k.name, k.value) = k.value)
    where ${known}`
}

/** The place of a stay's register among those that standards name. */
function registerSql(registers: readonly string[]): string {
  const cases = registers.flatMap((code, place) =>
    place === 0 ? [] : [`when ${registerCode(code)} then ${place}`],
  )
  return cases.length === 0 ? '0' : `case r.code ${cases.join(' ')} else 0 end`
}

const REGISTER_CODE = /^[A-Za-z0-9-]+$/
const registerCode = (code: string) => {
  if (!REGISTER_CODE.test(code)) throw new RangeError('What should be a code is none')
  return `'${code}'`
}

function staysSql(children: string, known: string, registers: readonly string[]): string {
  return `select c.n, ${daySql('v.starts_on', NO_DAY)}, ${daySql('v.ends_on', OPEN)}, ${registerSql(registers)}, v.thing_id
    from ${children} c join register.stay_version v on v.child_id = c.child_id
    join register.register r on r.authority_id = v.authority_id and r.id = v.register_id where ${known}`
}

const EPISODE_KINDS = `case v.kind when 'missing' then 1 when 'away' then 2 else 0 end`
function episodesSql(children: string, known: string): string {
  return `select c.n, ${daySql('v.starts_on', NO_DAY)}, ${daySql('v.ends_on', OPEN)},
      ${minutesSql('v.starts_at')}, ${minutesSql('v.ends_at')}, ${EPISODE_KINDS},
      ${answerCase('v.interview_offered')}, ${answerCase('v.interview_accepted')}, v.thing_id
    from ${children} c join evidence.missing_episode_version v on v.child_id = c.child_id where ${known}`
}

function interviewsSql(children: string, asKnown: Day | null): string {
  const known = asKnown === null ? 'v.known_until is null' : periodSql(asKnown)
  return `select v.interview_id, v.episode_id
    from ${children} c join evidence.interview_episode v on v.child_id = c.child_id where ${known}`
}

const statusCode = (status: Status) => STATUSES.indexOf(status)

/** What a source calls a status, and what it is to the standards. */
const STATUS_OF = `case v.kind when 'cinPlan' then ${statusCode('childInNeed')}
  when 'cpPlan' then ${statusCode('childProtection')} when 'lookedAfter' then ${statusCode('lookedAfter')}
  when 'placement' then ${statusCode('placement')} when 'earlyHelp' then ${statusCode('earlyHelp')}
  when 'cinEpisode' then ${statusCode('openToSocialCare')} end`

/** Long-term fostering is a placement until 18; a placement with parents stands under an interim order or none. */
const PLACEMENT_FLAG = `case when v.kind <> 'placement' then 0
  when v.attributes ->> 'placementType' in ('U1', 'U4') then 1
  when v.attributes ->> 'placementType' = 'P1' then 2 else 0 end`

/** A role that nobody explained says nothing; the two of the Standard Safeguarding Dataset mean what they mean there. */
const IS_OPEN = `coalesce(r.is_open_to_social_care, case v.role when 'CW' then true when 'FSW' then false end)`

/**
 * Whether a child is open to social care the involvements say, as everywhere; where none does, an episode of need. What
 * is open on a day and what is not are told apart from what nobody knows by the days that feeds cover.
 */
function statusesSql(children: string, known: string): string {
  const involved = `select v.child_id, v.starts_on, v.ends_on, ${IS_OPEN} as is_open
    from organisation.involvement_version v
    left join organisation.involvement_role r on r.authority_id = v.authority_id and r.code = v.role
    where ${known}`
  return `select c.n, ${statusCode('openToSocialCare')}, ${daySql('i.starts_on', NO_DAY)},
      ${daySql('i.ends_on', OPEN)}, 0
    from ${children} c join (${involved}) i on i.child_id = c.child_id where i.is_open
    union all
    select c.n, ${STATUS_OF}, ${daySql('v.starts_on', NO_DAY)}, ${daySql('v.ends_on', OPEN)}, ${PLACEMENT_FLAG}
    from ${children} c join evidence.status_version v on v.child_id = c.child_id
    where ${known} and v.kind <> 'legalStatus' and (v.kind <> 'cinEpisode' or not exists (
      select from (${involved}) i where i.child_id = c.child_id and i.is_open is not null))`
}

/** Ids that cut all children who were ever on a register into ranges of so many. */
export async function rangesOf({ client }: Transaction, size: number): Promise<IdRange[]> {
  const { rows } = await client.query<{ child_id: string }>(
    `select child_id from (
       select child_id, row_number() over (order by child_id) - 1 as n
         from (select distinct child_id from register.stay) as listed) as numbered
     where n % $1 = 0 order by child_id`,
    [size],
  )
  return rows.map(({ child_id: from }, place) => ({ from, until: rows[place + 1]?.child_id ?? null }))
}
