import { shareOf, type Verdict } from '../../standards/index.ts'
import type { FoundChild } from '../cut/found.ts'
import { FEWEST_AUDITS_OF_A_TEAM, withoutLeftOvers } from '../teams/count.ts'
import type { FoundStandards, ListStandards, NamedStandard, StandardOnList, TeamShare } from './model.ts'

/** Fewer children than this who can be judged say nothing of a team and too much of them. @source domain.md, disclosure */
export const FEWEST_CHILDREN_OF_A_TEAM = FEWEST_AUDITS_OF_A_TEAM

/** The standards counted over everybody who could have been drawn, and team by team. @source seed 5.9 */
export function standardsOnList(
  found: FoundStandards | null,
  list: readonly FoundChild[] | null,
): ListStandards | null {
  if (found === null || list === null) return null
  const { asAt, knownOn, standards } = found
  const counted = standards.map((standard) => onList(standard, found, list))
  return { asAt, knownOn, listCount: list.length, standards: counted }
}

function onList(
  standard: NamedStandard,
  { verdicts }: FoundStandards,
  list: readonly FoundChild[],
): StandardOnList {
  const each = list.map(({ child, groups }) => ({
    team: groups.team[0] ?? null,
    verdict: verdicts.get(child)?.get(standard.code) ?? null,
  }))
  const whole = shareOf(each.map(({ verdict }) => verdict))
  return { ...standard, ...whole, teams: teamsToShow(each, whole.of) }
}

interface TeamVerdict {
  readonly team: string | null
  readonly verdict: Verdict | null
}

/** Teams of which the share can be told without telling of fewer than five children, their own or those left over. */
function teamsToShow(each: readonly TeamVerdict[], total: number): TeamShare[] {
  const names = [...new Set(each.flatMap(({ team }) => team ?? []))]
  const teams = names
    .toSorted((one, other) => one.localeCompare(other, 'en-GB'))
    .map((name) => {
      const own = each.filter(({ team }) => team === name)
      return { team: name, ...shareOf(own.map(({ verdict }) => verdict)) }
    })
  return withoutLeftOvers(
    teams.filter(({ of }) => of >= FEWEST_CHILDREN_OF_A_TEAM),
    total,
  )
}
