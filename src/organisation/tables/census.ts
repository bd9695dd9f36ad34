import { day, defineTable, filled, optional, text, type Part } from '../../imports/index.ts'
import type { Day } from '../../kernel/day.ts'
import { ethnicityOf, identifierPart, keepChildren, personPart, sexOf } from './children.ts'
import type { ChildOfSource } from './store.ts'

/** The values of one kind of element of the children in need census. */
export function census(element: string, values: string) {
  return { name: 'Children in need census', versions: [{ version: element, columns: values.split(' ') }] }
}

const TARGET = 'cin_census_child'

/** Children as the census names them: without names. */
export const censusChildren = defineTable({
  target: TARGET,
  title: 'Children (census)',
  after: [],
  isWindow: true,
  specification: census(
    'Child',
    'LAchildID UPN FormerUPN UPNunknown PersonBirthDate ExpectedPersonBirthDate GenderCurrent Sex PersonDeathDate Ethnicity Disability',
  ),
  columns: {
    id: filled(text, 'LAchildID'),
    bornOn: optional(day, 'PersonBirthDate'),
    diedOn: optional(day, 'PersonDeathDate'),
    sex: optional(text, 'Sex', 'GenderCurrent'),
    ethnicity: optional(text, 'Ethnicity'),
    upn: optional(text, 'UPN'),
    formerUpn: optional(text, 'FormerUPN'),
  },
  key: ({ id }) => id,
  begin: keepChildren(partsOf),
})

interface Row {
  readonly id: string
  readonly bornOn: Day | null
  readonly diedOn: Day | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly upn: string | null
  readonly formerUpn: string | null
}

function partsOf({ id, upn, formerUpn, ...row }: Row, of: ChildOfSource | undefined): readonly Part[] {
  const key = `${TARGET}:${id}`
  const who = { ...row, sex: sexOf(row.sex), ethnicity: ethnicityOf(row.ethnicity) }
  const others = [
    identifierPart({ key: `${key}:laChildId`, of, type: 'laChildId', value: id }),
    identifierPart({ key: `${key}:upn`, of, type: 'upn', value: upn }),
    identifierPart({ key: `${key}:formerUpn`, of, type: 'upn', value: formerUpn }),
  ]
  return [personPart(key, of, who), ...others.filter((part) => part !== null)]
}
