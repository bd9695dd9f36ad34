import type { Plan } from './model.ts'

/** The dates of a round as a form shows them, always in the same order. */
export function shownDates({
  planned,
  dueOn,
  repeatMonths,
}: Pick<Plan, 'planned' | 'dueOn' | 'repeatMonths'>) {
  const { draw, moderation, report, board } = planned
  return [draw, dueOn, moderation, report, board, repeatMonths]
}

/** The whole plan as a form shows it. */
export function shownPlan(plan: Plan) {
  const { theme, register, tool, month, asAt, period, size, strata, howDrawn, leaveOut, secondLook } = plan
  return [
    ...[theme, register.code, tool, month, asAt, period?.from ?? null, period?.until ?? null],
    ...[size, strata, howDrawn, leaveOut.auditedMonths, leaveOut.listedDays],
    ...[secondLook.oneIn, secondLook.reAudited, secondLook.reAuditWeeks],
    ...shownDates(plan),
  ]
}
