import { countKnown, withdrawVanished, type RecordsFound } from '../../platform/database/vanished.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { provenanceOf } from '../decided.ts'
import type { SheetContext } from '../model.ts'
import type { Effects, SheetReport } from '../report.ts'
import { CANNOT_WITHDRAW } from '../words.ts'
import { aboutFile, type Refused } from './tally.ts'

export type Withdrawal = Pick<Effects, 'withdrawn' | 'known'>

/**
 * Withdraws what a full extract no longer holds of a table; null where a row of it was refused of which nobody can say
 * which record it is about, because that record may still be there.
 */
export async function withdrawFrom(
  transaction: Transaction,
  context: SheetContext,
  known: number,
  refused: readonly Refused[],
): Promise<(Withdrawal & Pick<RecordsFound, 'children'>) | null> {
  if (refused.some(({ hasUnknown }) => hasUnknown)) return null
  const keys = refused.flatMap((each) => [...each.keys])
  const { source, target, actor } = context
  const from = { ...provenanceOf(context), authority: actor.authority, source, target }
  const { count, children } = await withdrawVanished(transaction, from, keys)
  return { withdrawn: count, known, children }
}

/** How many records of a table are known before the extract is read. */
export function knownBefore(transaction: Transaction, { source, target, actor }: SheetContext) {
  return countKnown(transaction, { authority: actor.authority, source, target })
}

/** What was withdrawn stands with the first sheet of the table; that nothing could be, too. */
export function withWithdrawal(report: SheetReport, withdrawal: Withdrawal | null): SheetReport {
  if (withdrawal === null) return { ...report, problems: [...report.problems, aboutFile(CANNOT_WITHDRAW)] }
  const { withdrawn, known } = withdrawal
  return { ...report, withdrawn, known }
}

/** The tables of which more than the share of what was known would be withdrawn. */
export function overLimit<File extends Withdrawal>(
  reports: readonly File[],
  percent: number,
): readonly File[] {
  return reports.filter(({ withdrawn, known }) => isOverLimit(withdrawn, known, percent))
}

/** Whether more is withdrawn than the share of what was known. */
export function isOverLimit(withdrawn: number | null, known: number | null, percent: number): boolean {
  return (withdrawn ?? 0) * 100 > (known ?? 0) * percent
}
