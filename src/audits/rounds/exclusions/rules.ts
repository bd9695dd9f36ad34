import { addMonthsSameDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { LeaveOutRules } from '../model.ts'
import type { LeftOut } from './model.ts'
import { sayAuditedRule, sayListedRule } from './words.ts'

/** What a rule looks at: since when each child has been on the list, and when it was last in a sample. */
export interface RuleFacts {
  readonly rules: LeaveOutRules
  readonly asAt: Day
  readonly listed: readonly { readonly child: Id<'child'>; readonly from: Day }[]
  /** The latest as-at day of another round in whose sample the child stands. */
  readonly lastAudited: ReadonlyMap<Id<'child'>, Day>
}

/**
 * Whom the rules of a plan leave out. A child on whom both fall is left out once, as audited: months are counted back
 * to the same day of the month, and a round exactly so long ago no longer counts.
 */
export function leftOutByRule({ rules, asAt, listed, lastAudited }: RuleFacts): LeftOut[] {
  return listed.flatMap(({ child, from }): LeftOut[] => {
    const { auditedMonths, listedDays } = rules
    const audited = lastAudited.get(child)
    if (auditedMonths !== null && audited !== undefined && isWithin(audited, auditedMonths, asAt))
      return [{ child, code: 'auditedRecentlyByRule', reason: sayAuditedRule(auditedMonths) }]
    if (listedDays !== null && asAt - from < listedDays)
      return [{ child, code: 'listedTooShortlyByRule', reason: sayListedRule(listedDays) }]
    return []
  })
}

/** Whether the day lies less than so many months before another, or after it. */
export function isWithin(day: Day, months: number, asAt: Day): boolean {
  return day > addMonthsSameDay(asAt, -months)
}

/** Everybody who is left out, each once: what a person decided goes before what a rule would say. */
export function together(byHand: readonly LeftOut[], byRule: readonly LeftOut[]): LeftOut[] {
  const decided = new Set(byHand.map(({ child }) => child))
  return [...byHand, ...byRule.filter(({ child }) => !decided.has(child))]
}

/** How many are left out under each code, by its name. */
export function countedByCode(leftOut: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of leftOut) counts.set(code, (counts.get(code) ?? 0) + 1)
  return new Map([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
