import { defineTable, type Table } from '../imports/index.ts'
import { columns } from './taking/columns.ts'
import { checkRow } from './taking/rules.ts'
import { keyOf, takeActions } from './taking/take.ts'

const actions = defineTable({
  target: 'actions',
  title: 'Actions',
  after: ['rounds'],
  columns,
  key: keyOf,
  check: checkRow,
  begin: takeActions,
})

/** What was recommended after each round, and how it stands. */
export const tables: readonly Table[] = [actions]
