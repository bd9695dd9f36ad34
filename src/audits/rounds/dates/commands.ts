import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { isOvertaken, seenField } from '../../../platform/http/seen.ts'
import type { Round } from '../model.ts'
import { DATE_FIELDS, datesOf } from '../plan/input.ts'
import { problemsOfOrder } from '../plan/rules.ts'
import { shownDates } from '../plan/shown.ts'
import { updateDates } from '../plan/store.ts'
import { mayPlan } from '../policy.ts'
import { lockRound } from '../store.ts'
import { DATES_CHANGED_SINCE, NO_DATES_ANY_MORE } from './words.ts'

/** Whether the round still has dates to come: a closed one may have its report and its board before it. */
export function hasDates({ status }: Pick<Round, 'status'>): boolean {
  return status !== 'cancelled' && status !== 'knownInPart'
}

/**
 * Changes the dates of a round, and how often it comes round, at any time of its life. The old ones stay on the trail.
 * Refused to who did not see the dates that stand.
 */
export const changeDates = defineCommand({
  verb: 'audits.changeDates',
  input: z.object({ ...DATE_FIELDS, round: z.string(), seen: seenField }),
  load: (transaction, input) => lockRound(transaction, input.round),
  policy: mayPlan,
  run: async (transaction, round, input) => {
    if (!hasDates(round)) return conflict(NO_DATES_ANY_MORE)
    const dates = datesOf(input)
    const problems = problemsOfOrder(dates)
    if (problems.length > 0) return invalidFields(problems)
    if (isOvertaken({ stands: shownDates(round), wanted: shownDates(dates), seen: input.seen }))
      return conflict(DATES_CHANGED_SINCE)
    await updateDates(transaction, round.id, dates)
    return ok({ code: round.code, dates })
  },
  trail: ({ code, dates }, round) => ({
    children: [],
    body: { round: code, before: written(round), after: written(dates) },
  }),
})

type Dates = Pick<Round, 'planned' | 'dueOn' | 'repeatMonths'>

function written({ planned, dueOn, repeatMonths }: Dates) {
  const text = (day: Day | null) => (day === null ? null : formatDay(day))
  const { draw, moderation, report, board } = planned
  const days = { draw: text(draw), audits: text(dueOn), moderation: text(moderation) }
  return { ...days, report: text(report), board: text(board), repeatMonths }
}
