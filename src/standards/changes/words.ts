import { sayDay, type Day } from '../../kernel/day.ts'
import { plural } from '../../kernel/sentence.ts'
import type { CurrentRule, Rule } from '../rule-model.ts'
import type { Figure, Unit } from './model.ts'
import { figureOf } from './figure.ts'

export const BAD_AMOUNT = 'Enter a whole number from 1 to 4,000'
export const BAD_SHARE = 'Enter a whole number of per cent, from 1 to 100'
export const NO_UNIT = 'Select days, working days, months or hours'
export const NO_HOURS =
  'Select days, working days or months: hours are counted only where something is answered'
export const NOT_CHANGEABLE =
  'The stages of this standard are laid down by regulations, so no single figure can be set here.'
export const ONLY_LEAD = 'Only the audit lead changes a standard. Ask the audit lead of your authority.'
export const NO_CITATION = 'Enter where this is laid down, for example the procedure and its paragraph'
export const NO_REASON = 'Enter why the figure changes'
export const NO_WITHDRAWAL_REASON = 'Enter why this version is withdrawn'
export const ALREADY_BEGUN =
  'This version has begun, so it stays. A new version can follow it from another day.'
export const ALREADY_WITHDRAWN = 'This version was withdrawn already.'

export function sayPast(today: Day): string {
  return `Enter a day after today, ${sayDay(today)}: nothing in the past changes`
}

export function sayTaken(from: Day): string {
  return `There is a version from ${sayDay(from)} already. Withdraw it first, or choose another day`
}

export function sayNoChange(from: Day): string {
  return `This is what holds on ${sayDay(from)} already. Enter another figure`
}

const UNIT_WORDS: Readonly<Record<Unit, readonly [string, string]>> = {
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  months: ['month', 'months'],
  hours: ['hour', 'hours'],
}

export function sayUnit(unit: Unit): string {
  return UNIT_WORDS[unit][1]
}

/** A figure alone: `1 month`, `80%`; where there is none it says so. */
export function sayFigure(figure: Figure | null): string {
  if (figure === null) return 'In stages'
  if (figure.kind === 'share') return figure.percent === 100 ? 'all' : `${figure.percent}%`
  if (figure.kind === 'count') return String(figure.count)
  if (figure.limit === null) return NOT_SET
  const { unit, count } = figure.limit
  return `${count} ${plural(count, ...UNIT_WORDS[unit])}`
}

const NOT_SET = 'Not set: cannot tell until it is'

const ASKS: Readonly<Record<Rule['shape'], (figure: string) => string>> = {
  cadence: (figure) => `No longer than ${figure} from one to the next`,
  within: (figure) => `Within ${figure}`,
  present: (figure) => `There within ${figure} of the first day`,
  current: (figure) => `No older than ${figure}`,
  uplift: (figure) => `More often while listed, once listed for ${figure}`,
  attribute: (figure) => `In at least ${figure} of them`,
}

/** What is asked of the latest where its age is not. */
function sayCurrent({ complete, renewedDuringStay }: CurrentRule): string {
  if (complete === null) return renewedDuringStay ? 'Renewed while on the list' : 'There, whatever its age'
  return renewedDuringStay ? 'The latest complete, and renewed while on the list' : 'The latest complete'
}

/** What a version asks, in a few words. */
export function sayRule(rule: Rule): string {
  const figure = figureOf(rule)
  if (figure === null) return 'At intervals that change in stages'
  if (figure.kind === 'time' && figure.limit === null)
    return rule.shape === 'current' ? sayCurrent(rule) : NOT_SET
  if (rule.shape === 'present' && rule.grace.count === 0) return 'There from the first day'
  return ASKS[rule.shape](sayFigure(figure))
}
