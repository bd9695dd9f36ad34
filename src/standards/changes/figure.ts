import type { AttributeRule, Limit, Rule } from '../rule-model.ts'
import type { Figure } from './model.ts'

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
      return leastOf(rule.least)
  }
}

/** How often or by when is left open by the procedure, so that nobody can tell until the authority says it. */
export function lacksFigure(rule: Rule): boolean {
  const figure = rule.shape === 'cadence' || rule.shape === 'within' ? figureOf(rule) : null
  return figure?.kind === 'time' && figure.limit === null
}

function leastOf(least: AttributeRule['least']): Figure {
  if (least === 'all') return { kind: 'share', percent: 100 }
  return 'percent' in least
    ? { kind: 'share', percent: least.percent }
    : { kind: 'count', count: least.count }
}

function time(limit: Limit | null): Figure {
  return { kind: 'time', limit, mayBeHours: false }
}
