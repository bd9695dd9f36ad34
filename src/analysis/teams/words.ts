import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import { FEWEST_AUDITS_OF_A_TEAM } from './count.ts'
import type { TeamFigure, TeamsFigures } from './model.ts'

export const TEAMS_NOT_COUNTED = 'Consistency across teams was not counted in this cut.'
const FROM_THE_WHOLE_LIST =
  'Whether practice is consistent across teams needs the standards counted on the whole list, which are not there yet.'

/** What the audits say of consistency across teams; no team is ranked. @source seed 5.9; domain.md, disclosure */
export function teamSentences({ teamCount, largestCount, shown, withheldCount }: TeamsFigures): string[] {
  const fewest = numberWord(FEWEST_AUDITS_OF_A_TEAM)
  if (teamCount === 0) return [`The teams of the audited children are not recorded. ${FROM_THE_WHOLE_LIST}`]
  const across = `The audits are of children of ${numberWord(teamCount)} ${plural(teamCount, 'team', 'teams')}, ${plural(teamCount, 'with', 'at most')} ${numberWord(largestCount)} ${plural(largestCount, 'audit', 'audits')}${teamCount === 1 ? '' : ' in one'}.`
  if (largestCount < FEWEST_AUDITS_OF_A_TEAM)
    return [
      `${across} Fewer than ${fewest} audits say nothing of a team and too much of its children, so no team has a figure and none is ranked.`,
      FROM_THE_WHOLE_LIST,
    ]
  if (shown.length === 0)
    return [
      `${across} A figure for the largest would tell those of the others by subtraction, so no team has a figure and none is ranked.`,
      FROM_THE_WHOLE_LIST,
    ]
  const hidden =
    withheldCount === 0
      ? ''
      : ` ${capitalised(numberWord(withheldCount))} audits are of teams that are not shown, because a team has fewer than ${fewest} or could be told by subtraction.`
  return [
    `${across} Teams with ${fewest} or more stand in the order of the alphabet; this is no ranking.${hidden}`,
    FROM_THE_WHOLE_LIST,
  ]
}

/** `Fieldwork: 3 of 5 audits graded Good or better.` */
export function sayTeam({ team, betterCount, of }: TeamFigure): string {
  return `${team}: ${betterCount} of ${of} audits graded Good or better.`
}
