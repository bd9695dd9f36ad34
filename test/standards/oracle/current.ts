import type { ChildFacts } from '../../../src/standards/index.ts'
import { areCovered, type Asked, type Entry, isOfKinds, type PlainDuty, type RuleOf, said } from './facts.ts'
import { dueAfter } from './stepping.ts'
import { isCutBefore, lastDayOf, type Time } from './times.ts'

/** One duty for each stay: is the latest entry complete, of this stay, and no older than the limit? */
export function current(child: ChildFacts, time: Time, rule: RuleOf<'current'>, asked: Asked): PlainDuty[] {
  const due = dueAfter(time.from, rule.grace, asked.holidays)
  const latest = latestOf(child, rule.kind, lastDayOf(time, asked.asAt))
  const duty = (verdict: PlainDuty['verdict'], day = due) => [
    { stay: time.stay, from: time.from, due: day, verdict },
  ]
  const flaw = flawOf(latest, time, rule)
  if (flaw !== null) {
    if (isCutBefore(time, due, asked.asAt)) return duty('notApplicable')
    if (due === null || asked.asAt <= due) return duty('notYetDue')
    if (flaw === 'unknown') return duty('cannotTell')
    return duty(areCovered(asked, [rule.kind], time.from, due) ? 'notMet' : 'cannotTell')
  }
  if (!latest || rule.noOlderThan === null) return duty('met')
  const renewBy = dueAfter(latest.day, rule.noOlderThan, asked.holidays)
  const isTooOld = renewBy !== null && asked.asAt > renewBy && !isCutBefore(time, renewBy, asked.asAt)
  if (!isTooOld) return duty('met', renewBy)
  return duty(areCovered(asked, [rule.kind], latest.day, renewBy) ? 'notMet' : 'cannotTell', renewBy)
}

/** None, incomplete, or not renewed; null where the latest has none of these. */
function flawOf(latest: Entry | null, time: Time, rule: RuleOf<'current'>): 'flawed' | 'unknown' | null {
  if (!latest) return 'flawed'
  const complete = rule.complete === null ? 'yes' : said(latest, rule.complete)
  if (complete === 'no' || complete === 'notApplicable') return 'flawed'
  if (rule.renewedDuringStay && latest.day < time.whole.from) return 'flawed'
  return complete === 'notRecorded' ? 'unknown' : null
}

/** Of entries of one day the later time is the later; one without a time comes before one with a time. */
function latestOf(child: ChildFacts, kind: string, lastDay: number): Entry | null {
  let latest: Entry | null = null
  for (const entry of child.entries ?? []) {
    if (!isOfKinds(entry, [kind]) || entry.day > lastDay) continue
    const isLater =
      !latest ||
      entry.day > latest.day ||
      (entry.day === latest.day && (entry.at ?? -Infinity) >= (latest.at ?? -Infinity))
    if (isLater) latest = entry
  }
  return latest
}
