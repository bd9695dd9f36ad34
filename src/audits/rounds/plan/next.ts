import { dayOrMonthOrNull, sayDayOrMonth } from '../../../kernel/day-or-month.ts'
import { addDays, addMonthsSameDay, formatDay } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { dayInYear, repeated } from '../../timetable/rules.ts'
import type { Round } from '../model.ts'
import type { Plan } from './model.ts'

/** A plan that the round before it suggests; it is offered in a form, and nobody keeps it unseen. */
export interface NextPlan extends Plan {
  readonly code: string
  /** The round before, and how many months later this one is. */
  readonly after: string
  readonly months: number
}

/**
 * The next round of the kind: every planned day as many months later, the period beginning where the one before ended,
 * and the day of the list left open, since nobody can take a list before its day. Null where it does not come round.
 */
export function nextPlan(round: Round): NextPlan | null {
  const { repeatMonths: months, planned } = round
  if (months === null) return null
  const month = monthAfter(round, months)
  return {
    ...{ theme: round.theme, register: round.register, tool: round.tool, strata: round.strata },
    ...{ size: round.size, leaveOut: round.leaveOut, repeatMonths: months, asAt: null, month },
    secondLook: round.secondLook,
    howDrawn: round.howDrawn === 'onePerson' ? 'onePerson' : 'twoPeople',
    period: periodAfter(round.period, months),
    dueOn: repeated(round.dueOn, months),
    planned: {
      draw: repeated(planned.draw, months),
      moderation: repeated(planned.moderation, months),
      report: repeated(planned.report, months),
      board: repeated(planned.board, months),
    },
    ...{ code: codeOf(month), after: round.code, months },
  }
}

function monthAfter(round: Round, months: number): string | null {
  const day = dayInYear(round)
  return day === null ? null : formatDay(addMonthsSameDay(day, months)).slice(0, 'YYYY-MM'.length)
}

// `june-2016`, as people speak of it; the audit lead may choose another one.
function codeOf(month: string | null): string {
  const known = dayOrMonthOrNull(month)
  return known === null ? '' : sayDayOrMonth(known).toLowerCase().replace(' ', '-')
}

function periodAfter(period: Period | null, months: number): Period | null {
  if (period === null || period.until === null) return null
  return { from: period.until, until: addDays(addMonthsSameDay(addDays(period.until, -1), months), 1) }
}
