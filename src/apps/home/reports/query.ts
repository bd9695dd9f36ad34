import { listWaiting } from '../../../reports/approval/store.ts'
import { listReports } from '../../../reports/store.ts'
import type { Look } from '../look.ts'
import { sayDraft, sayIssued, sayWaiting } from './words.ts'

/** Reports that were drafted and not issued. */
export const drafts: Look = async (transaction, _actor, { today }) => {
  const open = (await listReports(transaction, 'all')).filter(({ issued }) => issued === null)
  return { tasks: open.map((report) => sayDraft(report, today)), facts: [], children: [] }
}

/** Versions that were submitted and wait for somebody who had no hand in them. */
export const reportsToApprove: Look = async (transaction, actor) => {
  const waiting = await listWaiting(transaction, actor.person)
  return { tasks: waiting.map(sayWaiting), facts: [], children: [] }
}

/** The issued report of the latest meeting. */
export const latestIssued: Look = async (transaction) => {
  const [latest] = await listReports(transaction, 'issued')
  return { tasks: [], facts: latest ? [sayIssued(latest)] : [], children: [] }
}
