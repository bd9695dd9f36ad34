export { AUDIENCES, type Audience } from './model.ts'
export {
  REPORT_FORMATS,
  writeReport,
  type ReportFormat,
  type WantedReport,
  type WrittenReport,
} from './write-report.ts'
export { listIssued, writeIssued } from './issued-files.ts'
export { audiencesOf } from './policy.ts'
