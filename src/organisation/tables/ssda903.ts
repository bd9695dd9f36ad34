import { day, defineTable, filled, optional, present, text, type Part } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { renewSight } from '../sight/store.ts'
import { ethnicityOf, identifierPart, keepChildren, personPart, sexOf } from './children.ts'
import type { ChildOfSource } from './store.ts'
import { checkDays, keepWorkers } from './workers-of-return.ts'

/** The columns of one file of the looked-after return. */
export function ssda903(version: string, columns: string) {
  return { name: 'SSDA903', versions: [{ version, columns: columns.split(' ') }] }
}

const HEADER = 'ssda903_header'

/** Looked-after children as the return names them: without names. */
export const header = defineTable({
  target: HEADER,
  title: 'Looked-after children (SSDA903)',
  after: [],
  isWindow: true,
  specification: ssda903('header', 'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB'),
  columns: {
    id: filled(text, 'CHILD'),
    sex: present(text, 'SEX'),
    bornOn: present(day, 'DOB'),
    ethnicity: present(text, 'ETHNIC'),
    upn: optional(text, 'UPN'),
  },
  key: ({ id }) => id,
  begin: keepChildren(partsOf),
})

interface Row {
  readonly id: string
  readonly sex: string | null
  readonly bornOn: Day | null
  readonly ethnicity: string | null
  readonly upn: string | null
}

function partsOf({ id, sex, ethnicity, bornOn, upn }: Row, of: ChildOfSource | undefined): readonly Part[] {
  const key = `${HEADER}:${id}`
  const said = { sex: sexOf(sex), ethnicity: ethnicityOf(ethnicity), bornOn }
  const others = [
    identifierPart({ key: `${key}:laChildId`, of, type: 'laChildId', value: id }),
    identifierPart({ key: `${key}:upn`, of, type: 'upn', value: isUpn(upn) ? upn : null }),
  ]
  return [personPart(key, of, said), ...others.filter((part) => part !== null)]
}

/** In place of a UPN the return has a code for why there is none: UN1 to UN5. */
export function isUpn(written: string | null): boolean {
  return written !== null && !/^UN\d$/i.test(written)
}

const WORKERS = 'ssda903_sw_episodes'

/** Who was a looked-after child's social worker, from when until when. */
export const socialWorkers = defineTable({
  target: WORKERS,
  title: 'Social workers of looked-after children (SSDA903)',
  after: ['ssd_person', HEADER, 'ssd_professionals'],
  isWindow: true,
  specification: ssda903('sw_episodes', 'CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON'),
  columns: {
    person: filled(text, 'CHILD'),
    worker: filled(text, 'SW_ID'),
    from: filled(day, 'SW_DECOM'),
    until: present(day, 'SW_DEC'),
    changeReason: optional(text, 'SW_REASON'),
  },
  key: ({ person, worker, from }) => `${person} ${worker} ${from}`,
  check: checkDays,
  begin: keepWorkers(({ person, worker, from }) => `${WORKERS}:${person}:${worker}:${formatDay(from)}`),
  finish: renewSight,
})
