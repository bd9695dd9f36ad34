import { dayOfInstant, sayDay } from '../../kernel/day.ts'
import { replacedBy } from '../correction/words.ts'
import type { Report, ReportDocument } from '../model.ts'

/** A report as a file: the document, and whether it is a draft. */
export interface Printed {
  readonly document: ReportDocument
  readonly standing: string
}

/** What a file says of its own standing, so that a draft is not taken for a report. */
export function standingOf({
  version,
  issued,
  replacedBy: newer,
}: Pick<Report, 'version' | 'issued' | 'replacedBy'>): string {
  if (issued === null) return `Draft of version ${version}. Not issued.`
  const said = `Version ${version}, issued on ${sayDay(dayOfInstant(issued.at))}.`
  return newer === null ? said : `${said} ${replacedBy(newer)}`
}
