import { dayOfInstant, sayDay } from '../../kernel/day.ts'
import type { Report, ReportDocument } from '../model.ts'

/** A report as a file: the document, and whether it is a draft. */
export interface Printed {
  readonly document: ReportDocument
  readonly standing: string
}

/** What a file says of its own standing, so that a draft is not taken for a report. */
export function standingOf({ version, issued }: Pick<Report, 'version' | 'issued'>): string {
  return issued === null
    ? `Draft of version ${version}. Not issued.`
    : `Version ${version}, issued on ${sayDay(dayOfInstant(issued.at))}.`
}
