import type { Day } from '../kernel/day.ts'
import type { Duty, Standard, Version } from './model.ts'
import type { Rule } from './rule-model.ts'

/** The version of a standard in force on a day; null before the first and once the standard has ended. */
export function versionOn({ versions, until }: Standard, day: Day): Version | null {
  if (until !== null && day >= until) return null
  return versions.findLast(({ from }) => from <= day) ?? null
}

/** The kind of entry that would answer what the standard asks; null where no single entry does. */
export function clearingKind(standard: Standard, duty: Pick<Duty, 'from'>): string | null {
  const rule = versionOn(standard, duty.from)?.rule
  const kind = rule === undefined ? undefined : kindOfRule(rule)
  return kind?.split('.')[0] ?? null
}

function kindOfRule(rule: Rule): string | undefined {
  switch (rule.shape) {
    case 'present':
    case 'cadence':
    case 'uplift':
      return rule.entries.kinds[0]
    case 'within':
      return rule.response.by === 'entries' ? rule.response.entries.kinds[0] : 'returnInterview'
    case 'current':
    case 'attribute':
      return rule.kind
  }
}
