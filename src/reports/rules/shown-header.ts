import type { Header } from '../model.ts'

/** What stands at the top of a report as its form shows it, always in the same order. */
export function shownHeader(header: Header) {
  const { title, board, meetingOn, preparedBy, presentedBy, reportMonth, earlierReportMonth } = header
  return [title, board, meetingOn, preparedBy, presentedBy, reportMonth, earlierReportMonth]
}
