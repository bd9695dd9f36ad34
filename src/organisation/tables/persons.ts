import { day, defineTable, filled, optional, text, type Part } from '../../imports/index.ts'
import type { Day } from '../../kernel/day.ts'
import { identifierPart, keepChildren, personPart } from './children.ts'
import { PERSON } from './specification.ts'
import type { ChildOfSource } from './store.ts'

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
    upn: optional(text, 'pers_upn'),
    nationalId: optional(text, 'pers_single_unique_id', 'pers_common_child_id'),
    legacyId: optional(text, 'pers_legacy_id'),
  },
  key: ({ id }) => id,
  begin: keepChildren(partsOf),
})

interface Row {
  readonly id: string
  readonly forename: string | null
  readonly surname: string | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: Day | null
  readonly diedOn: Day | null
  readonly upn: string | null
  readonly nationalId: string | null
  readonly legacyId: string | null
}

function partsOf(row: Row, of: ChildOfSource | undefined): readonly Part[] {
  const others = (['upn', 'nationalId', 'legacyId'] as const).map((type) =>
    identifierPart({ key: `ssd_person:${row.id}:${type}`, of, type, value: row[type] }),
  )
  return [personPart(row.id, of, row), ...others.filter((part) => part !== null)]
}
