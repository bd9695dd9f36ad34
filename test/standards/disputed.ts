import type { Question } from './asking.ts'

/**
 * Questions on which the two implementations were found to differ and the text of the domain has been read for the
 * slow one. They are left out until the other follows; each line says what it is.
 */
export function isDisputed({ child, standard, asked }: Question): boolean {
  const rules = standard.versions.map(({ rule }) => rule)
  // A status that ends on the day it begins holds no day and parts nothing.
  if ((child.statuses ?? []).some(({ from, until }) => from === until)) return true
  // A limit in working days ends on a working day, also after a pause.
  const inWorkingDays = (rule: unknown) => JSON.stringify(rule).includes('workingDays')
  if (rules.some((rule) => rule.shape === 'cadence' && rule.pausesWhileMissing && inWorkingDays(rule)))
    return true
  // What counts is said by the version in force when the gap began.
  const counted = rules.map((rule) => (rule.shape === 'cadence' ? JSON.stringify(rule.entries) : ''))
  if (new Set(counted).size > 1) return true
  // An episode that is still open can end in the stay in which the question is asked, wherever it began.
  const isOpen = (child.episodes ?? []).some(({ until }) => until === null || until > asked.asAt)
  if (isOpen && rules.some((rule) => rule.shape === 'within' && rule.trigger.on === 'episodeEnd')) return true
  // In grace an entry whose completeness is not recorded is at worst not yet due.
  return rules.some((rule) => rule.shape === 'current' && rule.complete !== null && rule.grace.count > 0)
}
