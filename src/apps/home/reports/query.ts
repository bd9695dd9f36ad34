import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import { sayDraft, sayIssued, type NewestReport } from './words.ts'

/** Reports that were drafted and not issued. */
export const drafts: Look = async (transaction, _actor, { today }) => {
  const open = (await newestReports(transaction)).filter(({ isIssued }) => !isIssued)
  return { tasks: open.map((each) => sayDraft(each, today)), facts: [], children: [] }
}

/** The report that was issued last. */
export const latestIssued: Look = async (transaction) => {
  const issued = (await newestReports(transaction)).filter(({ isIssued }) => isIssued)
  return { tasks: [], facts: issued.slice(0, 1).map(sayIssued), children: [] }
}

/** The newest version of the report of each round, the latest round first. */
async function newestReports({ sql }: Transaction): Promise<NewestReport[]> {
  const rows = await sql
    .selectFrom('reports.report as p')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.id', '=', 'p.roundId'),
    )
    .distinctOn(['r.asAt', 'r.code'])
    .select(['r.code as round', 'p.title', 'p.board', 'p.meetingOn', 'p.issuedAt'])
    .orderBy('r.asAt', 'desc')
    .orderBy('r.code')
    .orderBy('p.version', 'desc')
    .execute()
  return rows.map(({ meetingOn, issuedAt, ...row }) => {
    return { ...row, meetingOn: dayOrNull(meetingOn), isIssued: issuedAt !== null }
  })
}
