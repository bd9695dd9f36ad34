import { parseDay, sayDay, type Day } from '../kernel/day.ts'
import { sayInstant } from '../kernel/instant.ts'
import type { Exposure } from './exposure.ts'
import type { ActionEvent, NewestEvent, Outcome, RecordedField, Status } from './model.ts'
import { parseDayOrMonth, sayDayOrMonth, type DayOrMonth } from '../kernel/day-or-month.ts'

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

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  effective: 'Effective: the measure moved',
  notEffective: 'Not effective',
  effectNotShown: 'Verified, effect not shown',
  withdrawn: 'Withdrawn',
}

export const FIELD_WORDS: Readonly<Record<RecordedField, string>> = {
  owner: 'Owner',
  team: 'Team or agency',
  person: 'Person to be told',
  due: 'Due',
  inForceFrom: 'In force from',
  measure: 'Measure',
}

export const NOTHING_RECORDED =
  'Nothing is different from what is recorded already. Change something, or go back.'
export const IN_FORCE_LATER =
  'Enter a day that is not after today: an action shows in no case before it is in force'
export const NO_SUCH_PERSON = 'Choose somebody from the list whose account is open'

/** Somebody else was faster: nothing of theirs is overwritten before it was seen. */
export function changedMeanwhile({ by, at }: NewestEvent): string {
  return `${by} changed this action while you were writing (${sayInstant(at)}). What you typed is kept: compare it with what is recorded now, then save again.`
}

export function sameReference(reference: string): string {
  return `This round has an action ${reference} already. Enter another reference`
}

export function dueBefore(round: DayOrMonth): string {
  return `Enter a due day that is not before the round that led to this action, ${sayDayOrMonth(round)}, or leave it blank`
}

/** A day or month, or that it was not recorded. */
export function sayWhen(when: DayOrMonth | null): string {
  return when === null ? NOT_RECORDED : sayDayOrMonth(when)
}

export function sayDayOrNot(day: Day | null): string {
  return day === null ? NOT_RECORDED : sayDay(day)
}

/** How a closed action may be called: effective only where somebody closed it so, which takes a measure that moved. */
export function closedSentence(events: readonly ActionEvent[]): string {
  const outcome = events.find(({ field }) => field === null)?.outcome ?? null
  if (outcome !== null) return `Closed. ${OUTCOME_WORDS[outcome]}.`
  const wasVerified = events.some(({ status }) => status === 'verified')
  return wasVerified ? 'Closed as verified, effect not shown.' : 'Closed without having been verified.'
}

/** What one line of the history says. */
export function eventSentence({ field, value, status, happened, outcome }: ActionEvent): string {
  if (field !== null && value === null) return `${FIELD_WORDS[field]} no longer recorded`
  if (field !== null) return `${FIELD_WORDS[field]} recorded as ${sayValue(field, value ?? '')}`
  const since = happened === null ? '' : ` (${sayDayOrMonth(happened)})`
  const how = outcome === null ? '' : `: ${OUTCOME_WORDS[outcome].toLowerCase()}`
  return `${STATUS_WORDS[status]}${how}${since}`
}

/** What stands beside a line of the history: the note, and what was looked at where and when. */
export function noteSentence({ note, looked }: Pick<ActionEvent, 'note' | 'looked'>): string {
  const where = looked === null ? '' : `Looked at: ${looked.where}, on ${sayDay(looked.on)}.`
  return [note ?? '', where].filter((text) => text !== '').join(' — ')
}

function sayValue(field: RecordedField, value: string): string {
  if (field === 'due') return sayWhen(parseDayOrMonth(value))
  return field === 'inForceFrom' ? sayDayOrNot(parseDay(value)) : `“${value}”`
}
