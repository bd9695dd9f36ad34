import { defineTable, type Table } from '../imports/index.ts'
import { columns } from './taking/columns.ts'
import { takeReports } from './taking/take.ts'

const reports = defineTable({
  target: 'reports',
  title: 'Headers of board reports',
  after: ['rounds'],
  columns,
  key: ({ round }) => round,
  begin: takeReports,
})

/** Board, meeting, preparer and title of the report on each round. */
export const tables: readonly Table[] = [reports]
