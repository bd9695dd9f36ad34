import { addDays, type Day } from '../../kernel/day.ts'
import type { CaseRecord, Planted, Standing } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted, type Plant } from './plants.ts'
import {
  lastInTime,
  leaveGap,
  likeOf,
  put,
  remove,
  stayOf,
  weeksIn,
  type Step,
  type Which,
} from './rewrite.ts'

/** Something that has to come round again and again while a child is listed. */
export interface Round {
  readonly standard: string
  readonly which: Which
  readonly step: Step
  /** As a sentence begins: `Supervision`. */
  readonly name: string
  readonly standing?: Standing
}

/** For one standard: each way of being late, and beside it the last day that is still in time. */
export function roundPlantings(round: Round): readonly Planting[] {
  const needs = round.standing === undefined ? {} : { standing: round.standing }
  const ways: readonly Plant[] = [
    (record, given) => between(round, record, given, 1),
    (record, given) => between(round, record, given, 0),
    (record, given) => first(round, record, given, 1),
    (record, given) => first(round, record, given, 0),
    (record, given) => overdue(round, record, given),
    (record, given) => dueNext(round, record, given),
  ]
  return ways.map((plant) => ofListed(plant, needs))
}

function between(
  { standard, name, which, step }: Round,
  record: CaseRecord,
  given: Given,
  daysLate: 0 | 1,
): readonly Planted[] {
  const fell = weeksIn(record, 9)
  const due = lastInTime(fell, step)
  leaveGap(record, given, which, fell, addDays(due, daysLate))
  return daysLate === 0
    ? [planted(standard, `${name} on the last day in time`, { fell, due }, 'met')]
    : [planted(standard, `${name} a day late`, { fell, due }, 'notMet')]
}

function first(
  { standard, name, which, step }: Round,
  record: CaseRecord,
  given: Given,
  daysLate: 0 | 1,
): readonly Planted[] {
  const fell = stayOf(record).from
  const due = lastInTime(fell, step)
  const like = likeOf(record, which)
  remove(record, which, fell, due)
  put(record, given, which, like, addDays(due, daysLate))
  return daysLate === 0
    ? [planted(standard, `${name} first on the last day in time after the listing`, { fell, due }, 'met')]
    : [planted(standard, `${name} first a day late after the listing`, { fell, due }, 'notMet')]
}

function overdue(
  { standard, name, which, step }: Round,
  record: CaseRecord,
  given: Given,
): readonly Planted[] {
  const fell = latest(given.asAt, (day) => lastInTime(day, step) < given.asAt)
  endOn(record, given, which, fell)
  const days = { fell, due: lastInTime(fell, step) }
  return [planted(standard, `${name} overdue on the day of the extract`, days, 'notMet')]
}

function dueNext(
  { standard, name, which, step }: Round,
  record: CaseRecord,
  given: Given,
): readonly Planted[] {
  const before = latest(given.asAt, (day) => lastInTime(day, step) < given.asAt)
  const fell = addDays(before, 1)
  endOn(record, given, which, fell)
  const days = { fell, due: lastInTime(fell, step) }
  return [planted(standard, `${name} due on the day of the extract or the day after`, days, 'notYetDue')]
}

function latest(from: Day, isIt: (day: Day) => boolean): Day {
  let day = from
  while (!isIt(day)) day = addDays(day, -1)
  return day
}

/** The last such entry lies on the day. */
export function endOn(record: CaseRecord, given: Given, which: Which, day: Day): void {
  leaveGap(record, given, which, day, day)
  remove(record, which, addDays(day, 1))
}
