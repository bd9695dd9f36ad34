import { findRound } from '../../audits/index.ts'
import type { ImportContext, RowVerdict, Write } from '../../imports/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { newestLayout } from '../layouts/store.ts'
import type { Header, Report } from '../model.ts'
import { findReportOf, insertReport, updateHeader } from '../store.ts'
import { ROUND_CANCELLED } from '../words.ts'
import type { ReportRow } from './columns.ts'
import { ISSUED_OTHERWISE, NO_SUCH_ROUND } from './words.ts'

/** Takes in the headers of reports: a first draft where there is none, what is new to a draft, never to an issued one. */
export async function takeReports(
  transaction: Transaction,
  context: ImportContext,
): Promise<Write<ReportRow>> {
  return async (rows) => {
    const verdicts: RowVerdict[] = []
    for (const row of rows) verdicts.push(await takeRow(transaction, context, row))
    return verdicts
  }
}

async function takeRow(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  { round: code, ...header }: ReportRow,
): Promise<RowVerdict> {
  const round = await findRound(transaction, code)
  if (round === null) return { outcome: 'rejected', problem: { column: 'round', reason: NO_SUCH_ROUND } }
  if (round.status === 'cancelled')
    return { outcome: 'rejected', problem: { column: 'round', reason: ROUND_CANCELLED } }
  const report = await findReportOf(transaction, code, { reads: 'all' })
  if (report !== null) return changeRow(transaction, report, header)
  const first = {
    id: moment.newId<'report'>(),
    version: 1,
    cut: null,
    layout: await newestLayout(transaction),
  }
  const made = { authority: actor.authority, round: round.id, madeAt: moment.at }
  await insertReport(transaction, { ...first, ...made, header, correctionReason: null })
  return verdict('added')
}

async function changeRow(transaction: Transaction, report: Report, said: Header): Promise<RowVerdict> {
  const header = { ...report.header, ...recordedIn(said) }
  if (isSame(report.header, header)) return verdict('unchanged')
  if (report.issued !== null)
    return { outcome: 'rejected', problem: { column: null, reason: ISSUED_OTHERWISE } }
  await updateHeader(transaction, report.id, header)
  return verdict('changed')
}

// A blank takes nothing away: the file does not know.
function recordedIn(header: Header): Partial<Header> {
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== null))
}

function verdict(outcome: 'added' | 'changed' | 'unchanged'): RowVerdict {
  return { outcome, child: null, note: null }
}

function isSame(one: Header, other: Header): boolean {
  return (Object.keys(one) as (keyof Header)[]).every((field) => one[field] === other[field])
}
