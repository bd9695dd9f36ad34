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
    duties.push(judgeGap(child, time, rule, asked, start, isFirst, next))
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
  return found.map((entry) => countsAs(entry, rule.entries.yes))
}

function judgeGap(
  child: ChildFacts,
  time: Time,
  rule: RuleOf<'cadence'>,
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
  const every = everyOn(child, time, rule, asked, from, isFirst)
  if (every === null) return duty('cannotTell', null)
  const isAway = (kinds: readonly string[]) => (day: number) =>
    rule.pausesWhileMissing &&
    asSeen(child.episodes ?? [], asked.asAt).some(
      (episode) => kinds.includes(episode.kind ?? 'missing') && isIn(episode, day),
    )
  // Where the kind of an episode is not recorded the clause may have paused: between the two days nobody can tell.
  const due = dueAfter(from, every, asked.holidays, isAway(['missing']))
  const latest = dueAfter(from, every, asked.holidays, isAway(['missing', 'notRecorded']))
  if (next !== null && due !== null && next <= due) return duty('met', due)
  if (next !== null && due === null) return duty('met', due)
  if (isCutBefore(time, due, asked.asAt) && next === null) return duty('notApplicable', due)
  if (next === null && (due === null || asked.asAt <= due)) return duty('notYetDue', due)
  if (latest === null || (next ?? asked.asAt) <= latest) return duty('cannotTell', due)
  if (next === null && isCutBefore(time, latest, asked.asAt)) return duty('cannotTell', due)
  for (let day = from; day <= latest && day <= lastDayOf(time, asked.asAt); day += 1) {
    const isLater = isFirst ? day >= from : day > from
    if (isLater && entriesOn(child, rule, day).includes('perhaps')) return duty('cannotTell', due)
  }
  return duty(areCovered(asked, rule.entries.kinds, from, latest) ? 'notMet' : 'cannotTell', due)
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
