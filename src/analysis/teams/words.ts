import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import { FEWEST_AUDITS_OF_A_TEAM } from './count.ts'
import type { TeamFigure, TeamsFigures } from './model.ts'

export const TEAMS_NOT_COUNTED = 'Consistency across teams was not counted in this cut.'
const FROM_THE_WHOLE_LIST =
  'Whether practice is consistent across teams is told by the standards counted on the whole list, which stand with the results of the round.'
const NOT_FROM_THE_WHOLE_LIST =
  'Whether practice is consistent across teams needs the standards counted on the whole list. They were not counted for this round: its list was not kept, or its tool names no standard.'

/** What the audits say of consistency across teams; no team is ranked. @source seed 5.9; domain.md, disclosure */
export function teamSentences(
  { teamCount, largestCount, shown, withheldCount }: TeamsFigures,
  hasStandards: boolean,
): string[] {
  const fromList = hasStandards ? FROM_THE_WHOLE_LIST : NOT_FROM_THE_WHOLE_LIST
  const fewest = numberWord(FEWEST_AUDITS_OF_A_TEAM)
  if (teamCount === 0) return [`The teams of the audited children are not recorded. ${fromList}`]
  const across = `The audits are of children of ${numberWord(teamCount)} ${plural(teamCount, 'team', 'teams')}, ${plural(teamCount, 'with', 'at most')} ${numberWord(largestCount)} ${plural(largestCount, 'audit', 'audits')}${teamCount === 1 ? '' : ' in one'}.`
  if (largestCount < FEWEST_AUDITS_OF_A_TEAM)
    return [
      `${across} Fewer than ${fewest} audits say nothing of a team and too much of its children, so no team has a figure and none is ranked.`,
      fromList,
    ]
  if (shown.length === 0)
    return [
      `${across} A figure for the largest would tell those of the others by subtraction, so no team has a figure and none is ranked.`,
      fromList,
    ]
  const hidden =
    withheldCount === 0
      ? ''
      : ` ${capitalised(numberWord(withheldCount))} audits are of teams that are not shown, because a team has fewer than ${fewest} or could be told by subtraction.`
  return [
    `${across} Teams with ${fewest} or more stand in the order of the alphabet; this is no ranking.${hidden}`,
    fromList,
  ]
}

/** `Fieldwork: 3 of 5 audits graded Good or better.` */
export function sayTeam({ team, betterCount, of }: TeamFigure): string {
  return `${team}: ${betterCount} of ${of} audits graded Good or better.`
}
