import { isCovered } from '../desk.ts'
import { COUNTS_NOT, countsBy } from '../entries.ts'
import { NO_DAY, OPEN } from '../timeline.ts'
import { furthestAfter } from './cadence-due.ts'
import { type Gap, ruleAt } from './cadence-model.ts'

/*
 * An entry that may count may carry the gap on or not, and where a later version is stricter, not to count it may be what
 * keeps the gap in time. So all ways stay open: of each version the furthest day to which one of them reaches.
 */

/** Carries the gap on by an entry that may count, if it is in time itself on one of the ways. */
export function carryOn(gap: Gap, kind: number, answers: number, day: number): void {
  if (gap.ways.length === 0) {
    if (countsBy(ruleAt(gap.cadence, gap.from).entries, kind, answers) === COUNTS_NOT) return
    addWay(gap, gap.from, gap.row < 0)
  }
  for (const { rule, furthest } of gap.ways) {
    if (day > furthest || countsBy(rule.entries, kind, answers) === COUNTS_NOT) continue
    addWay(gap, day, false)
    return
  }
}

/** The furthest day to which the gap may reach, if what may be so is so. */
export function furthestOf(gap: Gap): number {
  if (gap.ways.length === 0) addWay(gap, gap.from, gap.row < 0)
  let reached = NO_DAY
  for (const { furthest } of gap.ways) if (furthest > reached) reached = furthest
  return reached
}

function addWay(gap: Gap, day: number, isFirst: boolean): void {
  const rule = ruleAt(gap.cadence, day)
  const due = furthestAfter(gap, day, isFirst)
  // Without a figure nobody can say that it is too late.
  const furthest = due === NO_DAY ? OPEN : due
  gap.isCovered &&= isCovered(rule, day, furthest)
  const last = gap.ways.at(-1)
  if (last?.rule === rule) last.furthest = Math.max(last.furthest, furthest)
  else gap.ways.push({ rule, furthest })
}
