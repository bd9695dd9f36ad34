import { defineTable, type Table } from '../imports/index.ts'
import { placeOf } from './case/taking/store.ts'
import { takeCases } from './rounds/taking/cases.ts'
import { caseColumns, roundColumns } from './rounds/taking/columns.ts'
import { takeRounds } from './rounds/taking/rounds.ts'

const rounds = defineTable({
  target: 'rounds',
  title: 'Audit rounds',
  after: ['stays', 'ssd_person', 'ssd_involvements'],
  columns: roundColumns,
  key: ({ round }) => round,
  begin: takeRounds,
})

const cases = defineTable({
  target: 'cases',
  title: 'Cases of past audits',
  after: ['rounds', 'ssd_professionals'],
  columns: caseColumns,
  key: placeOf,
  begin: takeCases,
})

/** What files may say of rounds of the past and to come. */
export const tables: readonly Table[] = [rounds, cases]
