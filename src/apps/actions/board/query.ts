import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { effectsOf, listActions, listExaminedRounds, readersOnly } from '../../../actions/index.ts'
import { asDate, byRound, datesOf, type RoundDates } from '../../../actions/board/rules.ts'
import { dayOrMonthOrNull } from '../../../kernel/day-or-month.ts'
import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** What became of everything that the board agreed, the latest round first. */
export const actionsBoardQuery = defineQuery({
  verb: 'actions.seeBoard',
  input: z.object({}),
  load: async (transaction) => {
    const [actions, examined, dates] = await Promise.all([
      listActions(transaction, {}),
      listExaminedRounds(transaction),
      datesOfRounds(transaction),
    ])
    const effects = await effectsOf(transaction, actions)
    const followed = effects.map(({ action, effect }) => ({
      ...{ action, effect, dates: datesOf(action, dates.get(action.round.code), effect) },
    }))
    return { followed, rounds: byRound(followed), examined }
  },
  policy: readersOnly,
  trail: ({ followed }) => ({ children: [], body: { count: followed.length } }),
})

export type SeenBoard = NonNullable<Awaited<ReturnType<typeof actionsBoardQuery.load>>>

/** When each round's list was taken, its newest report was written and the board met, by the headers of the reports. */
async function datesOfRounds({ sql }: Transaction): Promise<ReadonlyMap<string, RoundDates>> {
  const rows = await sql
    .selectFrom('audits.round as r')
    .leftJoin('reports.report as p', (join) =>
      join.onRef('p.authorityId', '=', 'r.authorityId').onRef('p.roundId', '=', 'r.id'),
    )
    .select(['r.code', 'r.asAt', 'r.month', 'p.reportMonth', 'p.meetingOn'])
    .orderBy('p.version')
    .execute()
  return new Map(
    rows.map(({ code, asAt, month, reportMonth, meetingOn }) => [
      code,
      {
        audit: asDate(dayOrNull(asAt)) ?? dayOrMonthOrNull(month),
        ...{ report: dayOrMonthOrNull(reportMonth), board: asDate(dayOrNull(meetingOn)) },
      },
    ]),
  )
}
