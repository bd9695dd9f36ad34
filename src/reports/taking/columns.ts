import { day, filled, optional, text, type RowOf } from '../../imports/index.ts'
import { isMonth, parseDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { NO_MONTH } from './words.ts'

function month(written: string): Result<DayOrMonth, string> {
  const found = parseDayOrMonth(written)
  return found !== null && isMonth(found) ? ok(found) : no(NO_MONTH)
}

/** What a file of reports says: the header of the report on each round. A blank is not recorded. */
export const columns = {
  round: filled(text, 'round'),
  board: filled(text, 'board'),
  title: filled(text, 'title'),
  meetingOn: optional(day, 'meeting', 'meeting_on'),
  reportMonth: optional(month, 'report_month'),
  preparedBy: optional(text, 'prepared_by'),
  presentedBy: optional(text, 'presented_by'),
  earlierReportMonth: optional(month, 'earlier_report_month'),
}

export type ReportRow = RowOf<typeof columns>
