import type { ChildFacts } from '../../../src/standards/index.ts'
import { areCovered, type Asked, countsAs, isIn, isOfKinds, type PlainDuty, type RuleOf } from './facts.ts'
import { isCutBefore, lastDayOf, type Time } from './times.ts'

/** One duty for each stay: are there more entries a day in it than in the days before? Information, never red. */
export function uplift(child: ChildFacts, time: Time, rule: RuleOf<'uplift'>, asked: Asked): PlainDuty[] {
  const due = time.from + rule.minimumDays
  const duty = (verdict: PlainDuty['verdict']) => [{ stay: time.stay, from: time.from, due, verdict }]
  const stayDays: number[] = []
  for (let day = time.from; day <= lastDayOf(time, asked.asAt); day += 1) {
    if (areCovered(asked, rule.entries.kinds, day, day)) stayDays.push(day)
  }
  if (stayDays.length < rule.minimumDays) {
    return duty(
      isCutBefore(time, null, asked.asAt) || (time.until !== null && !isIn(time, asked.asAt))
        ? 'notApplicable'
        : 'notYetDue',
    )
  }
  const before = Array.from({ length: rule.baselineDays }, (_, place) => time.from - 1 - place)
  if (!areCovered(asked, rule.entries.kinds, time.from - rule.baselineDays, time.from - 1))
    return duty('cannotTell')
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
  const sure = found.map((entry) => countsAs(entry, rule.entries.yes))
  const least = sure.filter((each) => each === 'surely').length
  return { least, most: least + sure.filter((each) => each === 'perhaps').length }
}
