import type { ChildFacts } from '../../../src/standards/index.ts'
import { areCovered, type Asked, countsAs, isOfKinds, type PlainDuty, type RuleOf } from './facts.ts'
import { dueAfter } from './stepping.ts'
import { isCutBefore, lastDayOf, type Time } from './times.ts'

/** One duty for each stay: on the day, is there at least one (an old one may do)? */
export function present(child: ChildFacts, time: Time, rule: RuleOf<'present'>, asked: Asked): PlainDuty[] {
  const { entries, since, grace } = rule
  const due = dueAfter(time.from, grace, asked.holidays)
  const first = since === 'ever' ? -Infinity : time.whole.from
  const last = lastDayOf(time, asked.asAt)
  const found = (child.entries ?? [])
    .filter((entry) => isOfKinds(entry, entries.kinds) && entry.day >= first && entry.day <= last)
    .map((entry) => countsAs(entry, entries))
  const duty = (verdict: PlainDuty['verdict']) => [{ stay: time.stay, from: time.from, due, verdict }]
  if (found.includes('surely')) return duty('met')
  if (isCutBefore(time, due, asked.asAt)) return duty('notApplicable')
  if (due === null || asked.asAt <= due) return duty('notYetDue')
  if (found.includes('perhaps')) return duty('cannotTell')
  return duty(areCovered(asked, entries.kinds, time.from, due) ? 'notMet' : 'cannotTell')
}
