import type { ChildFacts } from '../../../src/standards/index.ts'
import { type Asked, isOfKinds, type PlainDuty, type RuleOf, said } from './facts.ts'
import { lastDayOf, type Time } from './times.ts'

/** One duty for each stay: of its entries up to as-at, do at least so many carry the attribute? */
export function attribute(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'attribute'>,
  asked: Asked,
): PlainDuty[] {
  const count = { yes: 0, no: 0, notRecorded: 0, notApplicable: 0 }
  for (let day = time.from; day <= lastDayOf(time, asked.asAt); day += 1) {
    for (const entry of child.entries ?? []) {
      if (entry.day === day && isOfKinds(entry, [rule.kind])) count[said(entry, rule.attribute)] += 1
    }
  }
  const all = count.yes + count.no + count.notRecorded
  // A share of the entries, rounded up to whole ones; counted up one by one, so that no fraction is rounded wrongly.
  let least = rule.leastPercent === null ? all : 0
  while (rule.leastPercent !== null && least * 100 < all * rule.leastPercent) least += 1
  const duty = (verdict: PlainDuty['verdict']) => [{ stay: time.stay, from: time.from, due: null, verdict }]
  if (all === 0) return duty('notApplicable')
  if (count.yes >= least) return duty('met')
  return duty(count.yes + count.notRecorded < least ? 'notMet' : 'cannotTell')
}
