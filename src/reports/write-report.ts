import type { Actor, Workshop } from '../access/index.ts'
import { freshCut } from '../analysis/index.ts'
import { conflict, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { draftReportOf } from './commands.ts'
import type { Audience } from './model.ts'
import { mayDraft } from './policy.ts'
import { fileQuery } from './printed.ts'
import { reportCsv } from './render/csv.ts'
import { reportDocx } from './render/docx.ts'
import { reportHtml } from './render/html.tsx'
import { reportPdf } from './render/pdf.ts'
import type { Printed } from './render/standing.ts'
import { reportQuery } from './seen.ts'
import { NOT_ISSUED } from './words.ts'

export const REPORT_FORMATS = ['html', 'docx', 'pdf', 'csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** How each format is written. */
export const FILES: Readonly<Record<ReportFormat, (printed: Printed) => Promise<Buffer> | Buffer>> = {
  html: (printed) => Buffer.from(reportHtml(printed), 'utf8'),
  docx: reportDocx,
  pdf: reportPdf,
  csv: (printed) => Buffer.from(reportCsv(printed), 'utf8'),
}

export interface WantedReport {
  readonly round: string
  readonly format: ReportFormat
  readonly audience: Audience
}

/** A report as a file, and which version stands in it. */
export interface WrittenReport {
  readonly content: Buffer
  readonly version: number
  readonly isIssued: boolean
}

/**
 * The newest report of a round as a file: as it was issued, or for the audit lead as it is drafted. Where there is none,
 * the audit lead's request drafts it, unless they ask for what was issued.
 */
export async function writeReport(
  workshop: Workshop,
  actor: Actor,
  { format, ...wanted }: WantedReport & { readonly isIssuedOnly?: boolean },
): Promise<Result<WrittenReport, Refusal>> {
  const { round } = wanted
  const isDrafter = mayDraft(actor) && wanted.isIssuedOnly !== true
  if (isDrafter) await freshCut(workshop, actor, round)
  const seen = await workshop.door.see(actor, reportQuery, wanted)
  if (!seen.ok) return seen
  if (seen.value.document === null) {
    const drafted = isDrafter
      ? await workshop.door.run(actor, draftReportOf, { round })
      : conflict(NOT_ISSUED)
    if (!drafted.ok) return drafted
  }
  const file = await workshop.door.see(actor, fileQuery, wanted)
  if (!file.ok) return file
  const { version, issued } = file.value.report
  return ok({ content: await FILES[format](file.value), version, isIssued: issued !== null })
}
