import { z } from 'zod'
import { defineQuery } from '../../access/index.ts'
import { newestCut } from '../../analysis/index.ts'
import { toolNamed } from '../../audits/index.ts'
import type { Round } from '../../audits/rounds/model.ts'
import { seesRounds } from '../../audits/rounds/policy.ts'
import { findRounds } from '../../audits/rounds/store.ts'
import { dayInYear, stagesOn, yearOf } from '../../audits/timetable/rules.ts'
import { quarterOf, type Day } from '../../kernel/day.ts'
import { dayOrNull, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { RoundInYear, Timetable } from './model.ts'
import { factsOf, isNextWanted, standingOf, yearsOf, type Around } from './rules.ts'

/** The rounds of a year from April to March with their stages; the present year where none is asked for. */
export const timetableQuery = defineQuery({
  verb: 'audits.seeTimetable',
  input: z.object({ year: z.string().optional() }),
  load: async (transaction, { year }, _actor, { today }): Promise<Timetable | null> => {
    const startYear = year === undefined ? yearOf(today) : /^[12]\d{3}$/.test(year) ? Number(year) : null
    if (startYear === null) return null
    const rounds = await findRounds(transaction)
    const inYear = await roundsOfYear(transaction, rounds, { startYear, today })
    return { startYear, years: yearsOf(rounds, today, startYear), rounds: inYear }
  },
  policy: seesRounds,
  trail: ({ startYear, rounds }) => ({ children: [], body: { year: startYear, count: rounds.length } }),
})

/** The rounds of a year, the earliest first. */
async function roundsOfYear(
  transaction: Transaction,
  rounds: readonly Round[],
  { startYear, today }: { readonly startYear: number; readonly today: Day },
): Promise<RoundInYear[]> {
  const inYear: RoundInYear[] = []
  for (const round of rounds.toReversed()) {
    const day = dayInYear(round)
    if (day === null || yearOf(day) !== startYear) continue
    const stages = stagesOn(
      today,
      factsOf(round, await aroundOf(transaction, round), today),
      standingOf(round),
    )
    const tool = await toolNamed(transaction, round.tool)
    inYear.push({
      ...{ round, stages, quarter: quarterOf(day).quarter, isNextWanted: isNextWanted(round, rounds) },
      tool: tool === null ? null : `${tool.title}, version ${tool.version}`,
    })
  }
  return inYear
}

/** What figures and reports say of a round. Figures are the same for everybody, whatever their own sight. */
export async function aroundOf(transaction: Transaction, round: Round): Promise<Around> {
  const cut = round.status === 'auditing' ? await newestCut(transaction, round.code) : null
  const figures = cut?.figures
  const isAudited = figures !== undefined && figures.auditedCount > 0 && figures.unfinishedCount === 0
  // Where second looks are not recorded, nothing tells of them before the round closes.
  const isModerated = figures?.moderation?.waiting === 0
  return { isAudited, isModerated, ...(await reportOf(transaction, round)) }
}

/** The newest report of the round that was issued, and the meeting that the newest one names. */
async function reportOf(
  { sql }: Transaction,
  { id }: Round,
): Promise<Omit<Around, 'isAudited' | 'isModerated'>> {
  const rows = await sql
    .selectFrom('reports.report')
    .select(['issuedAt', 'meetingOn'])
    .where('roundId', '=', id)
    .orderBy('version', 'desc')
    .execute()
  const issued = rows.find(({ issuedAt }) => issuedAt !== null)
  const meeting = issued ?? rows[0]
  return {
    reportedAt: instantOrNull(issued?.issuedAt ?? null),
    meetingOn: dayOrNull(meeting?.meetingOn ?? null),
  }
}
