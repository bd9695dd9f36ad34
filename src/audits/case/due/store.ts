import { addDays, formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseStatus } from '../model.ts'

export interface DueCase {
  readonly case: Id<'case'>
  readonly status: CaseStatus
  readonly dueOn: Day | null
}

/** Cases that are being audited and due by the day. */
export async function casesDueBy({ sql }: Transaction, today: Day, days: number): Promise<DueCase[]> {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.id', 'c.status', 'r.dueOn'])
    .where('r.status', '=', 'auditing')
    .where('c.status', 'in', ['allocated', 'inProgress'])
    .where('r.dueOn', '<=', formatDay(addDays(today, days)))
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    case: row.id as Id<'case'>,
    status: row.status as CaseStatus,
    dueOn: dayOrNull(row.dueOn),
  }))
}
