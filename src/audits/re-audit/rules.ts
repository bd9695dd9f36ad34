import { addDays, type Day } from '../../kernel/day.ts'
import type { Verdicts } from '../moderation/model.ts'
import type { ReAudited } from '../rounds/model.ts'
import type { ClockedCase, Stage } from './model.ts'

const DAYS_OF_WEEK = 7

/**
 * Whether a case is to be audited again: every Inadequate; and, where the round says so, one that requires improvement
 * and whose child is not safeguarded or nobody can tell. @source domain.md, judging a case; practice.md 4
 */
export function isWeak({ grade, safeguarded }: Verdicts, reAudited: ReAudited): boolean {
  if (grade === 'inadequate') return true
  return reAudited === 'weak' && grade === 'requiresImprovement' && safeguarded !== 'yes'
}

/** Whether the case is on the clock: it is weak, or was when its plan was begun. */
export function isOnClock({ standing, round, fixedDueOn }: ClockedCase): boolean {
  return fixedDueOn !== null || isWeak(standing, round.reAudited)
}

/** So many weeks after the pair was done; what the plan fixed stays. */
export function dueDay({ fixedDueOn, settledOn, round }: ClockedCase): Day {
  return fixedDueOn ?? addDays(settledOn, round.reAuditWeeks * DAYS_OF_WEEK)
}

export function stageOf({ plan, next }: ClockedCase): Stage {
  if (next !== null) return next.status === 'confirmed' ? 'done' : 'begun'
  return plan.length > 0 ? 'planned' : 'noPlan'
}

/** Whether the re-audit is begun and nobody was chosen yet to do it. */
export function waitsForPair({ next }: ClockedCase): boolean {
  return next?.status === 'drawn'
}

/** Days since the re-audit was due; none while it is not, or once it is done. */
export function daysLate(file: ClockedCase, today: Day): number {
  return stageOf(file) === 'done' ? 0 : Math.max(0, today - dueDay(file))
}

/** The cases on the clock, the first due first; those that are done come last. */
export function inOrder(cases: readonly ClockedCase[]): ClockedCase[] {
  const rank = (file: ClockedCase) => Number(stageOf(file) === 'done')
  return cases.filter(isOnClock).toSorted((a, b) => rank(a) - rank(b) || dueDay(a) - dueDay(b))
}

/** The short name of the round that audits the case again; a number is added where that name is taken. */
export function codeOfReAudit({ round, position }: ClockedCase, taken: readonly string[]): string {
  const code = `${round.code}-again-${position}`
  if (!taken.includes(code)) return code
  let number = 2
  while (taken.includes(`${code}-${number}`)) number += 1
  return `${code}-${number}`
}
