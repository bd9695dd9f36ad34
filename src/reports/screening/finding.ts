import type { Transaction } from '../../platform/database/with-actor.ts'
import { handsIn, stepsOf } from '../approval/store.ts'
import { findReport } from '../store.ts'
import { findFinding, keptOf } from './store.ts'

/** One finding of a report with what was decided, and what its reader's right hangs on; null where it is not there. */
export async function loadFinding(
  transaction: Transaction,
  { report: id, finding: which }: { readonly report: string; readonly finding: string },
) {
  const report = await findReport(transaction, id)
  const finding = report === null ? null : await findFinding(transaction, id, which)
  if (report === null || finding === null) return null
  const kept = (await keptOf(transaction, report.id)).findLast(({ key }) => key === finding.key) ?? null
  const steps = await stepsOf(transaction, report.id)
  return { report, finding, kept, steps, hands: await handsIn(transaction, report.id) }
}

export type SeenFinding = NonNullable<Awaited<ReturnType<typeof loadFinding>>>
