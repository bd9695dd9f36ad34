import { dateOfDays } from '../../kernel/day-calendar.ts'
import { addDays, addMonthsSameDay, type Day } from '../../kernel/day.ts'
import type { CaseRecord, Planted } from '../model.ts'
import { roundPlantings } from './cadence.ts'
import { longAway } from './episodes.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { leaveGap, likeOf, ofKind, put, remove, stayOf, weeksIn } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const SUPERVISION = ofKind('supervision')
const STANDARD = STANDARDS.supervision

/** What makes "monthly" difficult: months of unequal length, and the days on which a stay begins and ends. */
export const SUPERVISION_PLANTINGS: readonly Planting[] = [
  ...roundPlantings({ standard: STANDARD, which: SUPERVISION, step: { months: 1 }, name: 'Supervision' }),
  ...roundPlantings({
    standard: STANDARDS.supervisionNotOpen,
    which: SUPERVISION,
    step: { months: 1 },
    name: 'Supervision after a step down',
    standing: 'steppedDown',
  }),
  ofListed((record, given) => monthEnd(record, given, 0)),
  ofListed((record, given) => monthEnd(record, given, 1)),
  ofListed(cutByTheEnd, { stays: 'ended' }),
  ofListed(missedBeforeTheEnd, { stays: 'ended' }),
  ofListed(acrossTheYearsBetween, { stays: 'apart' }),
  ofListed(acrossTheSameDay, { stays: 'touching' }),
  ofListed(whileMissing),
]

/** From a 31st to the last day of a shorter month. */
function monthEnd(record: CaseRecord, given: Given, daysLate: 0 | 1): readonly Planted[] {
  let fell = weeksIn(record, 4)
  while (!isLongBeforeShort(fell)) fell = addDays(fell, 1)
  const due = addMonthsSameDay(fell, 1)
  leaveGap(record, given, SUPERVISION, fell, addDays(due, daysLate))
  return daysLate === 0
    ? [planted(STANDARD, 'Supervision from a 31st to the last day of a shorter month', { fell, due }, 'met')]
    : [planted(STANDARD, 'Supervision from a 31st to the day after a shorter month', { fell, due }, 'notMet')]
}

function isLongBeforeShort(day: Day): boolean {
  const { dayOfMonth } = dateOfDays(day)
  return dayOfMonth === 31 && dateOfDays(addMonthsSameDay(day, 1)).dayOfMonth < 31
}

/** The next would have been due on the first day off the register: it was never owed. */
function cutByTheEnd(record: CaseRecord, given: Given): readonly Planted[] {
  const until = stayOf(record).until ?? given.asAt
  let fell = addMonthsSameDay(until, -1)
  while (addMonthsSameDay(fell, 1) < until) fell = addDays(fell, 1)
  endInStay(record, given, fell, until)
  const days = { fell, due: addMonthsSameDay(fell, 1) }
  return [planted(STANDARD, 'Supervision due on the first day off the list', days, 'notApplicable')]
}

function missedBeforeTheEnd(record: CaseRecord, given: Given): readonly Planted[] {
  const until = stayOf(record).until ?? given.asAt
  const fell = addDays(addMonthsSameDay(until, -1), -6)
  endInStay(record, given, fell, until)
  const days = { fell, due: addMonthsSameDay(fell, 1) }
  return [planted(STANDARD, 'Supervision missed in the last week on the list', days, 'notMet')]
}

function endInStay(record: CaseRecord, given: Given, last: Day, until: Day): void {
  leaveGap(record, given, SUPERVISION, last, last)
  remove(record, SUPERVISION, addDays(last, 1), addDays(until, -1))
}

/** Two times on the register with ten weeks between: no supervision in those weeks is owed to the procedure. */
function acrossTheYearsBetween(record: CaseRecord): readonly Planted[] {
  const [first, second] = record.stays
  if (!first?.until || !second) return []
  remove(record, SUPERVISION, first.until, addDays(second.from, -1))
  const days = { fell: second.from, due: addMonthsSameDay(second.from, 1) }
  return [planted(STANDARD, 'No supervision between two times on the list', days, 'met')]
}

/** One stay ends on the day on which the next begins: each is judged by itself, and no gap lies across. */
function acrossTheSameDay(record: CaseRecord, given: Given): readonly Planted[] {
  const boundary = record.stays[0]?.until ?? given.asAt
  const like = likeOf(record, SUPERVISION)
  remove(record, SUPERVISION, addDays(boundary, -22), addDays(boundary, 24))
  put(record, given, SUPERVISION, like, addDays(boundary, -23))
  put(record, given, SUPERVISION, like, addDays(boundary, 25))
  const days = { fell: boundary, due: addMonthsSameDay(boundary, 1) }
  return [
    planted(
      STANDARD,
      'The list left and joined on one day; 48 days from one supervision to the next',
      days,
      'met',
    ),
  ]
}

/** Visits pause while a child is missing; supervision does not. */
function whileMissing(record: CaseRecord, given: Given): readonly Planted[] {
  const fell = weeksIn(record, 9)
  const due = addMonthsSameDay(fell, 1)
  const next = addDays(due, 5)
  leaveGap(record, given, SUPERVISION, fell, next)
  longAway(record, given, addDays(fell, 3), 28)
  const what = 'Supervision five days late, the child missing for those weeks'
  return [planted(STANDARD, what, { fell, due }, 'notMet')]
}
