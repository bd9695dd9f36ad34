import {
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  optional,
  day,
  text,
  type Decision,
  type ImportContext,
} from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { PERSON } from './specification.ts'
import { childrenOfSource, insertChildren, type ChildOfSource } from './store.ts'

const PERSON_RECORDS: KeptTable = {
  things: 'organisation.person_record',
  isOfChild: true,
  columns: {
    ...{ forename: 'forename', surname: 'surname', sex: 'sex', ethnicity: 'ethnicity' },
    ...{ born_on: 'bornOn', died_on: 'diedOn' },
  },
}

/** Children, each under an opaque handle of our own and the source's id. */
export const persons = defineTable({
  target: 'ssd_person',
  title: 'Children',
  after: [],
  specification: PERSON,
  columns: {
    id: filled(text, 'pers_person_id', 'pers_la_person_id'),
    forename: optional(text, 'pers_forename'),
    surname: optional(text, 'pers_surname'),
    sex: optional(text, 'pers_sex'),
    ethnicity: optional(text, 'pers_ethnicity'),
    bornOn: optional(day, 'pers_dob'),
    diedOn: optional(day, 'pers_death_date'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => async (rows) => {
    const children = await childrenFor(
      transaction,
      context,
      rows.map(({ id }) => id),
    )
    return keepDecided(
      transaction,
      PERSON_RECORDS,
      context,
      rows.map((row) => decide(row, children)),
    )
  },
})

interface Row {
  readonly id: string
  readonly forename: string | null
  readonly surname: string | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: Day | null
  readonly diedOn: Day | null
}

function decide(row: Row, children: ReadonlyMap<string, ChildOfSource>): Decision {
  const days = [row.bornOn, row.diedOn].map((day) => (day === null ? null : formatDay(day)))
  const cells = [row.forename, row.surname, row.sex, row.ethnicity, ...days]
  return { said: { sourceKey: row.id, of: children.get(row.id), cells }, note: null }
}

/** The children behind these ids; whom nobody knows yet gets a handle. */
async function childrenFor(
  transaction: Transaction,
  { actor, source, moment }: ImportContext,
  keys: readonly string[],
) {
  const known = await childrenOfSource(transaction, source, keys)
  const unknown = keys.filter((key) => !known.has(key))
  const fresh = unknown.map((sourceKey) => ({
    sourceKey,
    child: moment.newId<'child'>(),
    identity: moment.newId<'identity'>(),
  }))
  if (fresh.length > 0)
    await insertChildren(transaction, { authority: actor.authority, source, at: moment.at }, fresh)
  return new Map([...known, ...fresh.map((each) => [each.sourceKey, each] as const)])
}
