import type { Transaction } from '../../platform/database/with-actor.ts'
import { findIssued } from '../issue/store.ts'
import { AUDIENCES, type Audience, type Report, type ReportDocument } from '../model.ts'
import { findReportOf } from '../store.ts'
import type { Correction } from './rules.ts'

/** What a version corrects, with the documents that it corrects. */
export interface Corrected extends Correction {
  readonly before: Partial<Record<Audience, ReportDocument>>
}

/** Null for a first version, and for one from before reasons were asked for. */
export async function loadCorrected(
  transaction: Transaction,
  { version, round, correctionReason: reason }: Report,
): Promise<Corrected | null> {
  if (version === 1 || reason === null) return null
  const corrects = version - 1
  const report = await findReportOf(transaction, round.code, { version: corrects, reads: 'issued' })
  if (report === null) return null
  const issued = await Promise.all(AUDIENCES.map((audience) => findIssued(transaction, report.id, audience)))
  const before = Object.fromEntries(
    issued.flatMap((each) => (each ? [[each.document.audience, each.document]] : [])),
  )
  return { version, corrects, reason, before }
}
