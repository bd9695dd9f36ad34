import { sayDay, type Day } from '../../../kernel/day.ts'
import { numberWord, plural } from '../../../kernel/sentence.ts'
import type { Words } from '../../../kernel/words.ts'
import { kindOf, sayOneOf } from '../../../evidence/index.ts'
import type { Freshness } from '../../evaluation/model.ts'
import type { Verdict } from '../../model.ts'

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  notMet: 'Not met',
  cannotTell: 'Cannot tell',
  notYetDue: 'Not yet due',
  notApplicable: 'Does not apply',
}

/** What is said of a standard that only informs, of which nothing is overdue. */
export const INFORMATION_NAMES: Readonly<Partial<Record<Verdict, string>>> = {
  met: 'More often',
  notMet: 'Not more often',
}

/** When a duty falls due, as a cell says it. */
export function sayDue(due: Day | null): string {
  return due === null ? 'No day set' : sayDay(due)
}

/** `3 days ago`, `today`, `in 4 days`. */
export function sayDistance(due: Day, today: Day): string {
  const days = due - today
  if (days === 0) return 'today'
  const count = `${Math.abs(days)} ${plural(Math.abs(days), 'day', 'days')}`
  return days < 0 ? `${count} ago` : `in ${count}`
}

export function sayDuties(count: number): string {
  return `${numberWord(count)} ${plural(count, 'duty', 'duties')}`
}

/** The link to where something is attested, and to what the case record holds of it. */
export function sayAttest(kind: string): string {
  return `Attest: ${sayOneOf(kind)}`
}

export function sayEntries(kind: string): string {
  return `${kindOf(kind).name} in the record`
}

/** A standard's name with the authority's own words in the places kept for them. */
export function withWords(text: string, words: Words): string {
  return text.replaceAll(
    /\{(register|panel|plan|caseSystem|board)\}/g,
    (_, noun: keyof Words) => words[noun].one,
  )
}

/** That what a list shows is behind the records; null where it is not. */
export function sayFreshness(freshness: Freshness | null, today: Day): string | null {
  if (freshness === null) {
    return 'Nobody has been held against the standards yet. That happens by itself within a minute or two.'
  }
  const { asAt, isRunning, changedCount } = freshness
  if (asAt < today)
    return `This is as at ${sayDay(asAt)}; today’s is worked out by itself within a minute or two.`
  if (isRunning)
    return 'Everybody is being held against the standards now; part of what is here may be of before.'
  if (changedCount === 0) return null
  const children = `${numberWord(changedCount)} ${plural(changedCount, 'child', 'children')}`
  return `The records of ${children} changed after this was worked out; it follows by itself within a minute. Each child’s own page is worked out as it is opened.`
}
