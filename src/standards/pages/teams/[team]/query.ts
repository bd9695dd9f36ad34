import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../access/index.ts'
import { loadTeam, mayAttestOfTeam, teamReaders, type TeamWithEntries } from '../../../../evidence/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { dutiesOfTeams, type TeamDuty } from '../../../teams/query.ts'

export interface SeenTeam extends TeamWithEntries {
  readonly duties: readonly TeamDuty[]
  readonly mayAttest: boolean
}

/** What is asked of a team itself, and what is attested of it. No child is in it. */
export const seeTeam = defineQuery({
  verb: 'standards.seeTeam',
  input: z.object({ team: z.uuid() }),
  load,
  policy: teamReaders,
  trail: ({ team, duties }) => ({ children: [], body: { team: team.id, duties: duties.length } }),
})

async function load(
  transaction: Transaction,
  { team }: { readonly team: string },
  actor: Actor,
  { today }: Moment,
): Promise<SeenTeam | null> {
  const found = await loadTeam(transaction, team, actor)
  if (found === null) return null
  const duties = await dutiesOfTeams(transaction, [team], today)
  return { ...found, duties, mayAttest: mayAttestOfTeam(actor) }
}
