import { parseDay, sayDay } from '../../kernel/day.ts'
import { sharePercent } from '../../kernel/percent.ts'
import { numberWord, plural } from '../../kernel/sentence.ts'
import { FEWEST_CHILDREN_OF_A_TEAM } from './count.ts'
import type { ListStandards, MetShare, NamedStandard, StandardOnList } from './model.ts'

function dayIn(text: string): string {
  const day = parseDay(text)
  return day === null ? text : sayDay(day)
}

/** On whom and as at when the standards were counted. */
export function listSentence({ asAt, knownOn, listCount }: ListStandards): string {
  const known = knownOn === null ? '' : `, as known on ${dayIn(knownOn)}`
  return `The standards were held against the records of all ${listCount} ${plural(listCount, 'child', 'children')} who could have been drawn, and not of a sample: over the period examined, as at ${dayIn(asAt)}${known}. A share is met of met and not met; of how many nobody can tell stands beside it.`
}

/** When a team has a figure. @source domain.md, disclosure */
export function teamRule(): string {
  const fewest = numberWord(FEWEST_CHILDREN_OF_A_TEAM)
  return `A team has a figure where ${fewest} or more of its children can be judged and no fewer could be told by subtraction. Teams stand in the order of the alphabet; this is no ranking.`
}

export const NO_TEAM_SHOWN =
  'No team has enough children who can be judged by a standard, so no team has a figure and none is ranked.'
export const NONE_JUDGED =
  'None of the standards asked anything in the period examined that could be judged: they were not in force, or do not apply.'

/** `Supervision every month (2.3)`: how a standard is called in a table. */
export function standardName({ name, clause, isInformation }: NamedStandard): string {
  return `${name} (${clause}${isInformation ? ', information' : ''})`
}

/** `12 of 20 (60%); cannot tell 5`. */
export function sayMet({ met, of, cannotTell }: MetShare): string {
  const percent = sharePercent(met, of)
  const share = percent === null ? 'None could be judged' : `${met} of ${of} (${percent}%)`
  return `${share}; cannot tell ${cannotTell}`
}

/** One standard on the whole list, beside the answers of the audits. */
export function sayOnList(standard: StandardOnList): string {
  return `${standardName(standard)}: ${sayMet(standard)}.`
}

/** Whether a standard can be told of anybody at all. */
export function hasJudged({ of, cannotTell }: MetShare): boolean {
  return of + cannotTell > 0
}
