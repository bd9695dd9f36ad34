export { AUDIENCES, type Audience } from './model.ts'
export { REPORT_FORMATS, writeReport, type ReportFormat, type WantedReport } from './write-report.ts'
