import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { SeatedBefore } from './rules.ts'

/** The seats of every case that has its auditors, of this round and of all others. */
export async function seatsBefore({ sql }: Transaction): Promise<SeatedBefore[]> {
  const rows = await sql
    .selectFrom('audits.auditor as a')
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'a.authorityId').onRef('c.id', '=', 'a.caseId'),
    )
    .select(['a.caseId', 'a.personId', 'a.workerId'])
    .where('a.untilAt', 'is', null)
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .orderBy('a.caseId')
    .orderBy('a.seat')
    .execute()
  return rows.map(({ caseId, personId, workerId }) => ({
    ...{ case: caseId, person: personId, worker: workerId },
  }))
}
