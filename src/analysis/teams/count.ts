import { isBetter } from '../difference/count.ts'
import type { FoundCase } from '../cut/found.ts'
import type { TeamFigure, TeamsFigures } from './model.ts'

/** Fewer audits than this say nothing of a team and too much of its children. @source domain.md, disclosure */
export const FEWEST_AUDITS_OF_A_TEAM = 5

type GradedCase = Pick<FoundCase, 'team' | 'grade'>

/**
 * The grades of each team that had five audits or more, in the order of the alphabet. What is left over must be none
 * or as many again, or the totals would tell the left-over by subtraction. @source seed 5.9; domain.md, disclosure
 */
export function teamsOf(audited: readonly GradedCase[]): TeamsFigures {
  const graded = audited.filter(({ grade }) => grade !== null)
  const teams = figuresByTeam(graded)
  const shown = withoutLeftOvers(
    teams.filter(({ of }) => of >= FEWEST_AUDITS_OF_A_TEAM),
    graded.length,
  )
  return {
    teamCount: teams.length,
    largestCount: Math.max(0, ...teams.map(({ of }) => of)),
    withoutTeamCount: graded.filter(({ team }) => team === null).length,
    shown,
    withheldCount: graded.length - sumOf(shown),
  }
}

function figuresByTeam(graded: readonly GradedCase[]): TeamFigure[] {
  const names = new Set(graded.flatMap(({ team }) => team ?? []))
  return [...names]
    .toSorted((one, other) => one.localeCompare(other, 'en-GB'))
    .map((team) => {
      const own = graded.filter((each) => each.team === team)
      return { team, betterCount: own.filter(({ grade }) => isBetter(grade)).length, of: own.length }
    })
}

/** Hides the smallest shown team as long as the hidden ones together are fewer than one may tell. */
export function withoutLeftOvers<Figure extends { readonly of: number }>(
  shown: readonly Figure[],
  total: number,
): Figure[] {
  const hidden = total - sumOf(shown)
  if (shown.length === 0 || hidden === 0 || hidden >= FEWEST_AUDITS_OF_A_TEAM) return [...shown]
  const smallest = shown.reduce((least, each) => (each.of < least.of ? each : least))
  return withoutLeftOvers(
    shown.filter((each) => each !== smallest),
    total,
  )
}

function sumOf(teams: readonly { readonly of: number }[]): number {
  return teams.reduce((sum, { of }) => sum + of, 0)
}
