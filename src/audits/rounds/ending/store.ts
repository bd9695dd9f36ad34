import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** The day on which the last agreed record of the round was submitted; null where nobody recorded it. */
export async function lastSubmittedOn({ sql }: Transaction, round: Id<'round'>): Promise<Day | null> {
  const row = await sql
    .selectFrom('audits.submission as s')
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 's.authorityId').onRef('c.id', '=', 's.caseId'),
    )
    .select(({ fn }) => fn.max('s.submittedOn').as('on'))
    .where('c.roundId', '=', round)
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .where('s.view', '=', 'agreed')
    .executeTakeFirst()
  return dayOrNull(row?.on ?? null)
}
