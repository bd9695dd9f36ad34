import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { loadTeamAndEntry } from '../../../../../../../evidence/teams/commands.ts'
import { teamAttesters } from '../../../../../../../evidence/teams/policy.ts'

/** An entry of a team that may have been a mistake. */
export const seeTakeAwayOfTeam = defineQuery({
  verb: 'standards.seeTakeAwayOfTeam',
  input: z.object({ team: z.uuid(), teamEntry: z.uuid() }),
  load: loadTeamAndEntry,
  policy: teamAttesters,
  trail: ({ team, entry }) => ({ children: [], body: { team: team.id, entry: entry.id } }),
})
