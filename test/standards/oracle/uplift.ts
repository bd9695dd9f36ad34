import type { ChildFacts } from '../../../src/standards/index.ts'
import { areCovered, type Asked, countsAs, isOfKinds, type PlainDuty, type RuleOf } from './facts.ts'
import { lastDayOf, type Time } from './times.ts'

/** One duty for each stay: are there more entries a day in it than in the days before? Information, never red. */
export function uplift(child: ChildFacts, time: Time, rule: RuleOf<'uplift'>, asked: Asked): PlainDuty[] {
  // "While listed" against before: the days before the listing, also where the clause came to apply in its course.
  const from = time.stay < 0 ? time.from : time.whole.from
  const due = from + rule.minimumDays
  const duty = (verdict: PlainDuty['verdict']) => [{ stay: time.stay, from, due, verdict }]
  const days: number[] = []
  for (let day = from; day <= lastDayOf(time, asked.asAt); day += 1) days.push(day)
  const isEnded = time.until !== null && time.until <= asked.asAt
  if (days.length < rule.minimumDays) return duty(isEnded ? 'notApplicable' : 'notYetDue')
  const before = Array.from({ length: rule.baselineDays }, (_, place) => from - 1 - place)
  if (!areCovered(asked, rule.entries.kinds, from - rule.baselineDays, from - 1)) return duty('cannotTell')
  const stayDays = days.filter((day) => areCovered(asked, rule.entries.kinds, day, day))
  if (stayDays.length < rule.minimumDays) return duty('cannotTell')
  const baseline = countOn(child, rule, before)
  const during = countOn(child, rule, stayDays)
  const isAtCeiling = (count: number) =>
    rule.ceilingDays !== null && count * rule.ceilingDays >= rule.baselineDays
  const isHigher = (more: number, less: number) => more * before.length > less * stayDays.length
  const outcome = (high: number, low: number) =>
    isAtCeiling(low) ? 'notApplicable' : isHigher(high, low) ? 'met' : 'notMet'
  // Every way in which the entries that may count could count.
  const outcomes = new Set<PlainDuty['verdict']>()
  for (let high = during.least; high <= during.most; high += 1) {
    for (let low = baseline.least; low <= baseline.most; low += 1) outcomes.add(outcome(high, low))
  }
  const [only] = outcomes
  return duty(outcomes.size === 1 && only ? only : 'cannotTell')
}

function countOn(child: ChildFacts, rule: RuleOf<'uplift'>, days: readonly number[]) {
  const found = days.flatMap((day) =>
    (child.entries ?? []).filter((entry) => entry.day === day && isOfKinds(entry, rule.entries.kinds)),
  )
  const sure = found.map((entry) => countsAs(entry, rule.entries))
  const least = sure.filter((each) => each === 'surely').length
  return { least, most: least + sure.filter((each) => each === 'perhaps').length }
}
