import { sql as raw } from 'kysely'
import { day, defineTable, filled, keepParts, optional, text, type Part } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { renewSight } from '../sight/store.ts'
import { childrenFor, ethnicityOf, identifierPart, personPart, sexOf, type PersonSaid } from './children.ts'
import type { ChildOfSource } from './store.ts'
import { PURGE_ASKED } from './words.ts'
import { checkDays, keepWorkers } from './workers-of-return.ts'

/** The values of one kind of record of the children's social care API. */
export function childrenApi(record: string, values: string) {
  return {
    name: 'Children’s social care API',
    versions: [{ version: `1.0.1 ${record}`, columns: values.split(' ') }],
  }
}

/** A record that its payload asks to forget is refused: only a named person forgets, with a reason. */
export function refusePurge({ purge }: { readonly purge: string | null }) {
  return /^(true|1|yes)$/i.test(purge ?? '') ? { column: 'purge', reason: PURGE_ASKED } : null
}

const TARGET = 'csc_api_children'

/** Children of a payload. What a payload leaves out of a child says nothing, and what was known of it stays. */
export const apiChildren = defineTable({
  target: TARGET,
  title: 'Children (social care API)',
  after: [],
  isWindow: true,
  specification: childrenApi(
    'children',
    'la_child_id mis_child_id purge unique_pupil_number former_unique_pupil_number unique_pupil_number_unknown_reason first_name surname date_of_birth expected_date_of_birth sex ethnicity disabilities postcode uasc_flag uasc_end_date child_details_purge health_and_wellbeing_purge',
  ),
  columns: {
    id: filled(text, 'la_child_id'),
    purge: optional(text, 'purge'),
    forename: optional(text, 'first_name'),
    surname: optional(text, 'surname'),
    bornOn: optional(day, 'date_of_birth'),
    sex: optional(text, 'sex'),
    ethnicity: optional(text, 'ethnicity'),
    upn: optional(text, 'unique_pupil_number'),
    formerUpn: optional(text, 'former_unique_pupil_number'),
    caseSystemId: optional(text, 'mis_child_id'),
  },
  key: ({ id }) => id,
  check: refusePurge,
  begin: async (transaction, context) => async (rows) => {
    const ids = rows.map(({ id }) => id)
    const children = await childrenFor(transaction, context, ids)
    const known = await knownPersons(transaction, context.source, ids)
    const decisions = rows.map((row) => ({
      parts: partsOf(row, children.get(row.id), known.get(`${TARGET}:${row.id}`)),
      note: null,
    }))
    return keepParts(transaction, context, decisions)
  },
})

interface Row {
  readonly id: string
  readonly forename: string | null
  readonly surname: string | null
  readonly bornOn: Day | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly upn: string | null
  readonly formerUpn: string | null
  readonly caseSystemId: string | null
}

function partsOf(row: Row, of: ChildOfSource | undefined, known: PersonSaid | undefined): readonly Part[] {
  const key = `${TARGET}:${row.id}`
  const who = {
    forename: row.forename ?? known?.forename,
    surname: row.surname ?? known?.surname,
    sex: sexOf(row.sex) ?? known?.sex,
    ethnicity: ethnicityOf(row.ethnicity) ?? known?.ethnicity,
    bornOn: row.bornOn ?? known?.bornOn,
  }
  const others = [
    identifierPart({ key: `${key}:laChildId`, of, type: 'laChildId', value: row.id }),
    identifierPart({ key: `${key}:upn`, of, type: 'upn', value: row.upn }),
    identifierPart({ key: `${key}:formerUpn`, of, type: 'upn', value: row.formerUpn }),
    identifierPart({ key: `${key}:mis`, of, type: 'other', value: row.caseSystemId }),
  ]
  return [personPart(key, of, textOrNull(who)), ...others.filter((part) => part !== null)]
}

function textOrNull(who: { readonly [Name in keyof PersonSaid]: PersonSaid[Name] | undefined }): PersonSaid {
  const { forename = null, surname = null, sex = null, ethnicity = null, bornOn = null } = who
  return { forename, surname, sex, ethnicity, bornOn }
}

async function knownPersons(
  { sql }: Transaction,
  source: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonSaid>> {
  const keys = ids.map((id) => `${TARGET}:${id}`)
  const rows = await sql
    .selectFrom('organisation.personRecord as t')
    .innerJoin('organisation.personRecordVersion as v', (join) =>
      join.onRef('v.authorityId', '=', 't.authorityId').onRef('v.thingId', '=', 't.id'),
    )
    .distinctOn('t.id')
    .select(['t.sourceKey', 'v.forename', 'v.surname', 'v.sex', 'v.ethnicity', 'v.bornOn'])
    .where('t.source', '=', source)
    .where(raw<boolean>`t.source_key = any(${keys}::text[])`)
    .where('v.isImported', '=', true)
    .orderBy('t.id')
    .orderBy('v.knownFrom', 'desc')
    .execute()
  return new Map(
    rows.map(({ sourceKey, bornOn, ...row }) => [sourceKey, { ...row, bornOn: dayOrNull(bornOn) }]),
  )
}

const WORKERS = 'csc_api_care_worker_details'

/** Who worked with a child, from when until when. */
export const apiWorkers = defineTable({
  target: WORKERS,
  title: 'Workers of children (social care API)',
  after: ['ssd_person', TARGET, 'ssd_professionals'],
  isWindow: true,
  specification: childrenApi(
    'care_worker_details',
    'la_child_id social_care_episode_id worker_id start_date end_date',
  ),
  columns: {
    person: filled(text, 'la_child_id'),
    episode: filled(text, 'social_care_episode_id'),
    worker: filled(text, 'worker_id'),
    from: filled(day, 'start_date'),
    until: optional(day, 'end_date'),
  },
  key: ({ person, episode, worker, from }) => [person, episode, worker, from].join(' '),
  check: checkDays,
  begin: keepWorkers(({ episode, worker, from }) => `${WORKERS}:${episode}:${worker}:${formatDay(from)}`),
  finish: renewSight,
})
