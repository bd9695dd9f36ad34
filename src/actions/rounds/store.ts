import type { Id } from '../../kernel/ids.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ExaminedRound } from '../exposure.ts'
import { dayOrMonthOrNull, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { DAY_OF_ROUND, MONTH_OF_ROUND } from './query.ts'

const AUDITED = ['auditing', 'closed', 'knownInPart']

/** Rounds whose cases were or are being audited: those that can show an action at work. */
export async function listExaminedRounds({ sql }: Transaction): Promise<ExaminedRound[]> {
  const rows = await sql
    .selectFrom('audits.round as r')
    .leftJoin('audits.frame as f', (join) =>
      join.onRef('f.authorityId', '=', 'r.authorityId').onRef('f.roundId', '=', 'r.id'),
    )
    .select([
      'r.id',
      'r.code',
      'r.registerId',
      'r.periodFrom',
      'r.periodUntil',
      'r.asAt',
      'r.tool',
      'r.status',
      MONTH_OF_ROUND.as('month'),
    ])
    .select(['r.knownSampleCount', 'f.sampleCount'])
    .where('r.status', 'in', AUDITED)
    .where('r.reAuditsCaseId', 'is', null)
    .execute()
  return rows.flatMap((row) => {
    const { periodFrom, periodUntil, code, tool } = row
    const month = dayOrMonthOrNull(row.month)
    const isKnown = periodFrom !== null && periodUntil !== null
    const period = isKnown ? { from: dayOf(periodFrom), until: dayOf(periodUntil) } : null
    const round = {
      id: row.id as Id<'round'>,
      code,
      register: row.registerId as Id<'register'>,
      tool,
      isUnderWay: row.status === 'auditing',
      period,
    }
    const caseCount = row.sampleCount ?? row.knownSampleCount
    return month === null ? [] : [{ ...round, month, caseCount, asAt: dayOrNull(row.asAt) }]
  })
}

/** The round of that code with its day, and the references that its actions have already. */
export async function findRoundForAction({ sql }: Transaction, code: string) {
  const round = await sql
    .selectFrom('audits.round as r')
    .select(['r.id', DAY_OF_ROUND.as('held')])
    .where('r.code', '=', code)
    .executeTakeFirst()
  if (!round) return null
  const taken = await sql
    .selectFrom('actions.action')
    .select('reference')
    .where('recommendedRoundId', '=', round.id)
    .execute()
  const id = round.id as Id<'round'>
  return { id, held: dayOrMonthOrNull(round.held), taken: taken.map(({ reference }) => reference) }
}

/** The rounds that actions may come after, the latest first: those that were audited, or are known in part. */
export async function listRoundsOfActions({
  sql,
}: Transaction): Promise<{ code: string; month: DayOrMonth | null }[]> {
  const rows = await sql
    .selectFrom('audits.round as r')
    .select(['r.code', MONTH_OF_ROUND.as('month')])
    .where('r.status', 'in', AUDITED)
    .where('r.reAuditsCaseId', 'is', null)
    .orderBy(MONTH_OF_ROUND, 'desc')
    .execute()
  return rows.map(({ code, month }) => ({ code, month: dayOrMonthOrNull(month) }))
}

/** Every round by its code. */
export async function roundIds({ sql }: Transaction): Promise<ReadonlyMap<string, Id<'round'>>> {
  const rows = await sql.selectFrom('audits.round').select(['code', 'id']).execute()
  return new Map(rows.map(({ code, id }) => [code, id as Id<'round'>]))
}
