import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { loadTeamAndKind } from '../../../../../../evidence/teams/commands.ts'
import { teamAttesters } from '../../../../../../evidence/teams/policy.ts'

/** A team of which an entry of one kind is to be attested. */
export const seeAttestOfTeam = defineQuery({
  verb: 'standards.seeAttestOfTeam',
  input: z.object({ team: z.uuid(), kind: z.string().max(100) }),
  load: loadTeamAndKind,
  policy: teamAttesters,
  trail: ({ team, kind }) => ({ children: [], body: { team: team.id, kind: kind.code } }),
})
