import type { ChildFacts, Limit } from '../../../src/standards/index.ts'
import {
  areCovered,
  type Asked,
  asSeen,
  countsAs,
  isIn,
  isOfKinds,
  type PlainDuty,
  type Rule,
  type RuleOf,
} from './facts.ts'
import { dueAfter } from './stepping.ts'
import { isCutBefore, lastDayOf, type Time } from './times.ts'

/** One duty for each gap: from the start to the first entry, from each to the next, from the last to as-at or the end. */
export function cadence(
  child: ChildFacts,
  time: Time,
  ruleOn: (day: number) => Rule,
  asked: Asked,
): PlainDuty[] {
  const duties: PlainDuty[] = []
  let start: number | null = time.from
  let isFirst = true
  while (start !== null) {
    const rule = ruleOn(start)
    if (rule.shape !== 'cadence') throw new RangeError('A standard keeps its shape')
    const next = nextSure(child, time, rule, asked, start, isFirst)
    duties.push(judgeGap(child, time, ruleOn, asked, start, isFirst, next))
    isFirst = false
    start = next
  }
  return duties
}

/** The first gap may close on the day it starts; later ones close on a later day. */
function nextSure(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'cadence'>,
  asked: Asked,
  start: number,
  isFirst: boolean,
) {
  for (let day = isFirst ? start : start + 1; day <= lastDayOf(time, asked.asAt); day += 1) {
    if (entriesOn(child, rule, day).includes('surely')) return day
  }
  return null
}

function entriesOn(child: ChildFacts, rule: RuleOf<'cadence'>, day: number) {
  const found = (child.entries ?? []).filter(
    (entry) => entry.day === day && isOfKinds(entry, rule.entries.kinds),
  )
  return found.map((entry) => countsAs(entry, rule.entries))
}

function judgeGap(
  child: ChildFacts,
  time: Time,
  ruleOn: (day: number) => Rule,
  asked: Asked,
  from: number,
  isFirst: boolean,
  next: number | null,
): PlainDuty {
  const duty = (verdict: PlainDuty['verdict'], due: number | null) => ({
    stay: time.stay,
    from,
    due,
    verdict,
  })
  const rule = ruleOn(from)
  const every = rule.shape === 'cadence' ? everyOn(child, time, rule, asked, from, isFirst) : null
  if (rule.shape !== 'cadence' || every === null) return duty('cannotTell', null)
  // Where the kind of an episode is not recorded the clause may have paused: between the two days nobody can tell.
  const due = dueAfter(from, every, asked.holidays, pauseOf(child, rule, asked, ['missing']))
  if (next !== null && (due === null || next <= due)) return duty('met', due)
  if (isCutBefore(time, due, asked.asAt) && next === null) return duty('notApplicable', due)
  if (next === null && (due === null || asked.asAt <= due)) return duty('notYetDue', due)
  return duty(mayHold(child, time, ruleOn, asked, from, isFirst, next) ? 'cannotTell' : 'notMet', due)
}

/*
 * "Is no gap longer than D?" is answered no where it is no in every way in which what may be so could be so. Each entry
 * that may count may count or not, so each starts a way of its own, next to the one on which it did not: a way holds
 * where the gap that starts there reaches the end, where nobody knows its days, or where a way on from it holds.
 */
function mayHold(
  child: ChildFacts,
  time: Time,
  ruleOn: (day: number) => Rule,
  asked: Asked,
  start: number,
  isFirst: boolean,
  end: number | null,
): boolean {
  const rule = ruleOn(start)
  if (rule.shape !== 'cadence') return true
  const latest = latestDue(child, time, rule, asked, start, isFirst)
  if (latest === null || !areCovered(asked, rule.entries.kinds, start, latest)) return true
  if ((end ?? asked.asAt) <= latest) return true
  if (end === null && isCutBefore(time, latest, asked.asAt)) return true
  const last = Math.min(latest, end === null ? lastDayOf(time, asked.asAt) : end - 1)
  for (let day = isFirst ? start : start + 1; day <= last; day += 1) {
    const mayCount = entriesOn(child, rule, day).some((each) => each !== 'no')
    if (mayCount && mayHold(child, time, ruleOn, asked, day, false, end)) return true
  }
  return false
}

/** The due day if every episode that may have paused the clause did. */
function latestDue(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'cadence'>,
  asked: Asked,
  from: number,
  isFirst: boolean,
): number | null {
  const every = everyOn(child, time, rule, asked, from, isFirst)
  return (
    every && dueAfter(from, every, asked.holidays, pauseOf(child, rule, asked, ['missing', 'notRecorded']))
  )
}

function pauseOf(child: ChildFacts, rule: RuleOf<'cadence'>, asked: Asked, kinds: readonly string[]) {
  const episodes = asSeen(child.episodes ?? [], asked.asAt).filter((each) =>
    kinds.includes(each.kind ?? 'missing'),
  )
  // Whether the child is still missing on a day to come has not happened: the due day is the earliest possible.
  return (day: number) =>
    rule.pausesWhileMissing && day <= asked.asAt && episodes.some((episode) => isIn(episode, day))
}

/** The interval of the gap: the first stage that fits the day on which it starts; null where no figure is set. */
function everyOn(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'cadence'>,
  asked: Asked,
  start: number,
  isFirst: boolean,
): Limit | null {
  if (rule.stages.length === 0) return rule.every
  const began = time.whole.from
  for (const stage of rule.stages) {
    if (stage.flag !== undefined && !time.flags.includes(stage.flag)) continue
    if (stage.first && !(isFirst && start === began)) continue
    if (stage.beforeReview !== undefined && isReviewed(child, stage.beforeReview, began, start)) continue
    const end = stage.during ? dueAfter(began, stage.during, asked.holidays) : null
    if (stage.during && end !== null && start >= end) continue
    return stage.every
  }
  return null
}

function isReviewed(child: ChildFacts, kind: string, began: number, start: number): boolean {
  return (child.entries ?? []).some(
    (entry) => isOfKinds(entry, [kind]) && entry.day >= began && entry.day <= start,
  )
}
