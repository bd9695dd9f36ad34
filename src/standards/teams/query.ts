import { knownTeams, teamEntriesOf } from '../../evidence/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { calendarOf } from '../calendar.ts'
import { knownStandards } from '../known-standards.ts'
import { bankHolidays } from '../loading/ground/store.ts'
import type { Standard } from '../model.ts'
import { judgeTeams, type DutyOfTeam } from './judge.ts'

/** What is asked of a team, and by which standard. */
export interface TeamDuty {
  readonly duty: DutyOfTeam
  readonly standard: Standard
}

/** How these teams stand by the standards that are theirs, as their entries say it now. */
export async function dutiesOfTeams(
  transaction: Transaction,
  teams: readonly string[],
  asAt: Day,
): Promise<TeamDuty[]> {
  if (teams.length === 0) return []
  const standards = await knownStandards(transaction)
  const known = await knownTeams(transaction, teams)
  const entries = await teamEntriesOf(transaction, teams)
  const held = known.map((team) => ({ team, entries: entries.filter((entry) => entry.team === team.id) }))
  const ground = {
    standards: [...standards.values()],
    calendar: calendarOf(await bankHolidays(transaction)),
    asAt,
  }
  return judgeTeams(held, ground).flatMap((duty) => {
    const standard = standards.get(duty.standard)
    return standard === undefined ? [] : [{ duty, standard }]
  })
}
