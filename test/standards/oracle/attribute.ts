import type { ChildFacts } from '../../../src/standards/index.ts'
import { areCovered, type Asked, isOfKinds, type PlainDuty, type RuleOf, said } from './facts.ts'
import { lastDayOf, type Time } from './times.ts'

/** One duty for each stay: of its entries up to as-at, do at least so many carry the attribute? */
export function attribute(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'attribute'>,
  asked: Asked,
): PlainDuty[] {
  const last = lastDayOf(time, asked.asAt)
  const count = { yes: 0, no: 0, notRecorded: 0, notApplicable: 0 }
  for (let day = time.from; day <= last; day += 1) {
    for (const entry of child.entries ?? []) {
      if (entry.day === day && isOfKinds(entry, [rule.kind])) count[said(entry, rule.attribute)] += 1
    }
  }
  const all = count.yes + count.no + count.notRecorded
  const least = leastOf(rule.least, all)
  const duty = (verdict: PlainDuty['verdict']) => [{ stay: time.stay, from: time.from, due: null, verdict }]
  // Judged up to the last day that the feed covers; where it does not cover the first one, there may have been entries.
  if (all === 0)
    return duty(areCovered(asked, [rule.kind], time.from, time.from) ? 'notApplicable' : 'cannotTell')
  if (count.yes >= least) return duty('met')
  return duty(count.yes + count.notRecorded < least ? 'notMet' : 'cannotTell')
}

/** A share of the entries is rounded up to whole ones: counted up one by one, so that no fraction is rounded wrongly. */
function leastOf(asked: RuleOf<'attribute'>['least'], all: number): number {
  if (asked === 'all') return all
  if ('count' in asked) return asked.count
  let least = 0
  while (least * 100 < all * asked.percent) least += 1
  return least
}
