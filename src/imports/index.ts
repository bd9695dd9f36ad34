export { readingJob } from './asked/read.ts'
export { askImporter, IMPORTERS } from './asking.ts'
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
export type { RefusedFiles } from './taking/deliver.ts'
export { keepDecided, provenanceOf, type Decision, type KeptTable } from './decided.ts'
export type { Column, FileToTake, ImportContext, RowOf, RowProblem, RowVerdict, Write } from './model.ts'
export { documentOf, type Effects, type ImportDocument, type SheetReport } from './report.ts'
export { defineTable, type Specification, type Table } from './table.ts'
export type { Delivered } from './taking/deliver.ts'
