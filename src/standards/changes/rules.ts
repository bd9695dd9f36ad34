import type { Day } from '../../kernel/day.ts'
import { invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Standard } from '../model.ts'
import type { HoursLimit, Limit, Rule } from '../rule-model.ts'
import type { Figure, Typed } from './model.ts'
import { BAD_AMOUNT, BAD_SHARE, NO_HOURS, NO_UNIT, sayNoChange, sayPast, sayTaken } from './words.ts'

/** The figure of a rule that an authority sets; null where its stages are laid down by statute. */
export function figureOf(rule: Rule): Figure | null {
  switch (rule.shape) {
    case 'cadence':
      return rule.stages.length > 0 ? null : time(rule.every)
    case 'within':
      return { kind: 'time', limit: rule.limit, mayBeHours: true }
    case 'present':
      return time(rule.grace)
    case 'current':
      return time(rule.noOlderThan)
    case 'uplift':
      return time({ unit: 'days', count: rule.minimumDays })
    case 'attribute':
      return { kind: 'share', percent: rule.leastPercent }
  }
}

function time(limit: Limit | null): Figure {
  return { kind: 'time', limit, mayBeHours: false }
}

/** The rule with another figure; the same rule where the figure does not fit it. */
export function withFigure(rule: Rule, { amount, unit }: Typed): Rule {
  if (rule.shape === 'attribute') return unit === null ? { ...rule, leastPercent: amount } : rule
  if (unit === null) return rule
  if (rule.shape === 'within') return { ...rule, limit: { unit, count: amount } as Limit | HoursLimit }
  return unit === 'hours' ? rule : withLimit(rule, { unit, count: amount })
}

type TimedRule = Exclude<Rule, { shape: 'attribute' | 'within' }>

function withLimit(rule: TimedRule, limit: Limit): Rule {
  switch (rule.shape) {
    case 'cadence':
      return { ...rule, every: limit }
    case 'present':
      return { ...rule, grace: limit }
    case 'current':
      return { ...rule, noOlderThan: limit }
    case 'uplift':
      return limit.unit === 'days' ? { ...rule, minimumDays: limit.count } : rule
  }
}

const MOST = 4000

/** Everything that is wrong with a figure for this rule. */
export function problemsOfFigure(figure: Figure, { amount, unit }: Typed): Problem[] {
  if (figure.kind === 'share') return isWhole(amount, 100) ? [] : [{ field: 'amount', sentence: BAD_SHARE }]
  const problems: Problem[] = isWhole(amount, MOST) ? [] : [{ field: 'amount', sentence: BAD_AMOUNT }]
  if (unit === null) problems.push({ field: 'unit', sentence: NO_UNIT })
  else if (unit === 'hours' && !figure.mayBeHours) problems.push({ field: 'unit', sentence: NO_HOURS })
  return problems
}

function isWhole(amount: number, most: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= most
}

export interface Change {
  readonly typed: Typed
  readonly from: Day
}

export interface Standing {
  readonly standard: Standard
  /** What is in force on the day from which the change holds. */
  readonly rule: Rule
  readonly figure: Figure
  readonly today: Day
}

/**
 * The rule that holds from a day on. Nothing in the past changes: a day that has begun is refused, and so is one that
 * has a version of its own, or a figure that is the same as before.
 */
export function decideChange(standing: Standing, { typed, from }: Change): Result<Rule, Refusal> {
  const { standard, rule, figure, today } = standing
  const problems = problemsOfFigure(figure, typed)
  if (from <= today) problems.push({ field: 'from', sentence: sayPast(today) })
  else if (standard.versions.some((version) => version.from === from))
    problems.push({ field: 'from', sentence: sayTaken(from) })
  if (problems.length > 0) return invalidFields(problems)
  const next = withFigure(rule, typed)
  if (JSON.stringify(next) === JSON.stringify(rule))
    return invalidFields([{ field: 'amount', sentence: sayNoChange(from) }])
  return ok(next)
}
