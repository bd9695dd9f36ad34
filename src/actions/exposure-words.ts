import { sayDay } from '../kernel/day.ts'
import { lastDayOf, sayDayOrMonth } from '../kernel/day-or-month.ts'
import { capitalised, numberWord, plural } from '../kernel/sentence.ts'
import {
  exposureCounts,
  exposureIn,
  exposureOf,
  saidCount,
  type ExaminedRound,
  type Exposure,
} from './exposure.ts'
import type { Action } from './model.ts'

type Exposed = Pick<Action, 'inForceFrom' | 'caseExposures'>

/** Why a round's cases could, could not, or may have shown the action; and of how many somebody said more than the days. */
export function exposureSentence(action: Exposed, round: ExaminedRound): string {
  const byDays = byDaysSentence(action, round)
  const told = saidCount(action, round)
  if (told === 0) return byDays
  const { yes, partly, no, cannotTell } = exposureCounts(action, round)
  const of = yes + partly + no + cannotTell
  return `${byDays} Of ${numberWord(told)} ${plural(told, 'case', 'cases')} somebody who knows them said more. In all: exposed ${yes} of ${of}, partly ${partly}, not ${no}, cannot tell ${cannotTell}.`
}

function byDaysSentence({ inForceFrom }: Pick<Action, 'inForceFrom'>, round: ExaminedRound): string {
  const name = sayDayOrMonth(round.month)
  if (inForceFrom === null) {
    return `From when it was in force is not recorded, so nobody can tell whether the cases of ${name} could show it.`
  }
  const since = `In force from ${sayDay(inForceFrom)}`
  switch (exposureOf(inForceFrom, round.period)) {
    case 'yes':
      return `${since}, through all of the period examined in ${name}.`
    case 'partly':
      return `${since}, through a part of the period examined in ${name}.`
    case 'no':
      return `${since}, after the period examined in ${name}.`
    case 'cannotTell':
      return `${since}; the period examined in ${name} is not recorded.`
  }
}

/**
 * What can be said of several actions at a round: how many its cases could show, and of those without a day in
 * force that were reported done only later, that some were not yet implemented. @source seed 5.2
 */
export function exposureOfAll(actions: readonly Action[], round: ExaminedRound): string {
  const unknown = actions.filter((action) => exposureIn(action, round) === 'cannotTell')
  if (actions.length === 0 || unknown.length < actions.length) return countedExposure(actions, round)
  const month = sayDayOrMonth(round.month).split(' ')[0] ?? ''
  const all = `${capitalised(numberWord(actions.length))} ${plural(actions.length, 'action', 'actions')}: cannot tell.`
  return actions.filter((action) => isReportedDoneAfter(action, round)).length > 1
    ? `${all} A number were not yet implemented in ${month}; the report does not say which.`
    : `${all} From when they were in force is not recorded.`
}

function isReportedDoneAfter({ reportedDone }: Action, { month }: ExaminedRound): boolean {
  return reportedDone !== null && lastDayOf(reportedDone) > lastDayOf(month)
}

function countedExposure(actions: readonly Action[], round: ExaminedRound): string {
  const among = (exposure: Exposure) =>
    actions.filter((action) => exposureIn(action, round) === exposure).length
  const parts = [`fully ${among('yes')}`, `partly ${among('partly')}`, `not ${among('no')}`]
  return `Exposure of the cases of ${sayDayOrMonth(round.month)} to ${actions.length} actions: ${parts.join(', ')}, cannot tell ${among('cannotTell')}.`
}
