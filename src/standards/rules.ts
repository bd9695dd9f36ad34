import type { Standard } from './model.ts'
import type { Rule } from './rule-model.ts'

/** The kind of entry that answers for a missing episode. */
export const INTERVIEW = 'returnInterview'

/** Whether the rule says how often or how soon; where a procedure does not, nothing can be judged by it. */
export function hasFigure(rule: Rule): boolean {
  if (rule.shape === 'cadence') return rule.every !== null || rule.stages.length > 0
  return rule.shape !== 'within' || rule.limit !== null
}

/** The kinds whose absence a rule judges. */
export function judgedKinds(rule: Rule): readonly string[] {
  if (rule.shape === 'current' || rule.shape === 'attribute') return [rule.kind]
  if (rule.shape !== 'within') return rule.entries.kinds
  return rule.response.by === 'entries' ? rule.response.entries.kinds : []
}

/** Every kind, or part of a kind, that standards read: a timeline has to be loaded with them. */
export function kindsOf(standards: readonly Standard[]): string[] {
  const rules = standards.flatMap(({ versions }) => versions.map(({ rule }) => rule))
  return [...new Set(rules.flatMap((rule) => [...judgedKinds(rule), ...furtherKinds(rule)]))]
}

/** The registers that standards name, after a blank that stands for all others. */
export function registersOf(standards: readonly Pick<Standard, 'register'>[]): string[] {
  return [...new Set(['', ...standards.flatMap(({ register }) => register ?? [])])]
}

function furtherKinds(rule: Rule): readonly string[] {
  if (rule.shape === 'cadence') return rule.stages.flatMap(({ beforeReview }) => beforeReview ?? [])
  if (rule.shape !== 'within') return []
  if (rule.trigger.on === 'entry') return rule.trigger.entries.kinds
  return rule.trigger.on === 'episodeEnd' ? [INTERVIEW] : []
}
