import type { Id } from '../../../kernel/ids.ts'
import { isOneOf } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** Which of the cases have an agreed judgement already. */
export async function findJudged(
  { sql }: Transaction,
  cases: readonly Id<'case'>[],
): Promise<ReadonlySet<string>> {
  const rows = await sql
    .selectFrom('audits.judgement')
    .select('caseId')
    .distinct()
    .where(isOneOf('caseId', cases))
    .where('view', '=', 'agreed')
    .execute()
  return new Set(rows.map(({ caseId }) => caseId))
}

/** An auditor of the past: known as a worker; nobody checked the independence here. */
export interface PastSeat {
  readonly authorityId: string
  readonly caseId: string
  readonly childId: string
  readonly byPerson: string
  readonly id: Id<'auditor'>
  readonly seat: string
  readonly workerId: string
}

export async function insertPastPair(
  { sql }: Transaction,
  pair: readonly PastSeat[],
  fromAt: string,
): Promise<void> {
  const rows = pair.map((seat) => ({ ...seat, checks: JSON.stringify([]), fromAt }))
  await sql.insertInto('audits.auditor').values(rows).execute()
}
