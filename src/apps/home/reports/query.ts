import { listReports } from '../../../reports/store.ts'
import type { Look } from '../look.ts'
import { sayDraft, sayIssued } from './words.ts'

/** Reports that were drafted and not issued. */
export const drafts: Look = async (transaction, _actor, { today }) => {
  const open = (await listReports(transaction, true)).filter(({ issued }) => issued === null)
  return { tasks: open.map((report) => sayDraft(report, today)), facts: [], children: [] }
}

/** The issued report of the latest meeting. */
export const latestIssued: Look = async (transaction) => {
  const [latest] = await listReports(transaction, false)
  return { tasks: [], facts: latest ? [sayIssued(latest)] : [], children: [] }
}
