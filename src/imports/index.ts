export { readingJob } from './asked/read.ts'
export { askImporter, IMPORTERS } from './asking.ts'
export { lastDeliveries } from './last/store.ts'
export {
  code,
  day,
  filled,
  list,
  optional,
  pairs,
  present,
  text,
  when,
  wholeNumber,
  type When,
} from './cells.ts'
export { defineImporting, type Importing } from './commands.ts'
export { RECORDS_TAKEN_IN } from './news.ts'
export type { RefusedFiles } from './taking/deliver.ts'
export { keepDecided, provenanceOf, type Decision, type KeptTable } from './decided.ts'
export { keepParts, type Part, type PartsDecision } from './several.ts'
export type {
  Column,
  Columns,
  FileToTake,
  ImportContext,
  Read,
  RowOf,
  RowProblem,
  RowVerdict,
  Write,
} from './model.ts'
export { documentOf, type Effects, type ImportDocument, type SheetReport } from './report.ts'
export { wholeKey } from './purge/rules.ts'
export { defineTable, type Specification, type Table } from './table.ts'
export type { Delivered } from './taking/deliver.ts'
