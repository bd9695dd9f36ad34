import { parseDay, sayDay, type Day } from '../kernel/day.ts'
import { capitalised, numberWord, plural } from '../kernel/sentence.ts'
import { exposureOf, type ExaminedRound, type Exposure } from './exposure.ts'
import type { Move } from './lifecycle.ts'
import type { Action, ActionEvent, RecordedField, Status } from './model.ts'
import { lastDayOf, parseDayOrMonth, sayDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'

export const NOT_RECORDED = 'not recorded'

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  verified: 'Verified',
  closed: 'Closed',
}

export const EXPOSURE_WORDS: Readonly<Record<Exposure, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  cannotTell: 'Cannot tell',
}

export const FIELD_WORDS: Readonly<Record<RecordedField, string>> = {
  owner: 'Owner',
  due: 'Due',
  inForceFrom: 'In force from',
  measure: 'Measure',
}

export const NOTHING_RECORDED =
  'Nothing is different from what is recorded already. Change something, or go back.'
export const IN_FORCE_LATER =
  'Enter a day that is not after today: an action shows in no case before it is in force'
export const VERIFY_BY_ANOTHER = 'You marked this action as done, so somebody else has to verify it.'

export function notNow(status: Status): string {
  return `This action is ${STATUS_WORDS[status].toLowerCase()}, so this cannot be done to it now. Somebody may have been faster.`
}

export function sameReference(reference: string): string {
  return `This round has an action ${reference} already. Enter another reference`
}

interface MoveWords {
  readonly title: string
  readonly button: string
  readonly ask: string
  readonly hint: string
  readonly done: string
}

export const MOVE_WORDS: Readonly<Record<Move['code'], MoveWords>> = {
  start: {
    title: 'Start work on this action',
    button: 'Mark as in progress',
    ask: 'What has begun?',
    hint: 'For example, who was asked to do what.',
    done: 'The action is marked as in progress.',
  },
  finish: {
    title: 'Mark this action as done',
    button: 'Mark as done',
    ask: 'What was done?',
    hint: 'Say what somebody else would look at to see it. Another person has to verify it.',
    done: 'The action is marked as done. Somebody else has to verify it.',
  },
  verify: {
    title: 'Verify that this action was done',
    button: 'Mark as verified',
    ask: 'What did you look at?',
    hint: 'You confirm that it was done. Whether it changed practice is for a later round to show.',
    done: 'The action is marked as verified.',
  },
  reopen: {
    title: 'Reopen this action',
    button: 'Reopen',
    ask: 'What is missing?',
    hint: 'The action goes back to work in progress.',
    done: 'The action is in progress again.',
  },
  close: {
    title: 'Close this action',
    button: 'Close the action',
    ask: 'Why is it closed?',
    hint: 'Your name and this reason stand beside the closed action for good. A closed action cannot be opened again.',
    done: 'The action is closed.',
  },
}

/** A day or month, or that it was not recorded. */
export function sayWhen(when: DayOrMonth | null): string {
  return when === null ? NOT_RECORDED : sayDayOrMonth(when)
}

export function sayDayOrNot(day: Day | null): string {
  return day === null ? NOT_RECORDED : sayDay(day)
}

/** Why a round's cases could, could not, or may have shown the action. */
export function exposureSentence({ inForceFrom }: Pick<Action, 'inForceFrom'>, round: ExaminedRound): string {
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
  const unknown = actions.filter(({ inForceFrom }) => exposureOf(inForceFrom, round.period) === 'cannotTell')
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
    actions.filter(({ inForceFrom }) => exposureOf(inForceFrom, round.period) === exposure).length
  const parts = [`fully ${among('yes')}`, `partly ${among('partly')}`, `not ${among('no')}`]
  return `Exposure of the cases of ${sayDayOrMonth(round.month)} to ${actions.length} actions: ${parts.join(', ')}, cannot tell ${among('cannotTell')}.`
}

/** How a closed action may be called: nothing here measures an effect, so none is claimed. */
export function closedSentence(events: readonly ActionEvent[]): string {
  const wasVerified = events.some(({ status }) => status === 'verified')
  return wasVerified ? 'Closed as verified, effect not shown.' : 'Closed without having been verified.'
}

/** What one line of the history says. */
export function eventSentence({ field, value, status, happened }: ActionEvent): string {
  if (field !== null && value === null) return `${FIELD_WORDS[field]} no longer recorded`
  if (field !== null) return `${FIELD_WORDS[field]} recorded as ${sayValue(field, value ?? '')}`
  const since = happened === null ? '' : ` (${sayDayOrMonth(happened)})`
  return `${STATUS_WORDS[status]}${since}`
}

function sayValue(field: RecordedField, value: string): string {
  if (field === 'due') return sayWhen(parseDayOrMonth(value))
  return field === 'inForceFrom' ? sayDayOrNot(parseDay(value)) : `“${value}”`
}
