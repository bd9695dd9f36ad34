import { holds, type Actor, type Policy } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { TEAM_WORDS as SAY } from './words.ts'

/** A team, and those in which the actor works. */
export interface TeamInPlace {
  readonly team: { readonly id: Id<'team'> }
  readonly ownTeams: readonly Id<'team'>[]
}

/** Whether the actor looks at every team: who answers for the audits, and who runs the panel. */
export function seesEveryTeam(actor: Actor): boolean {
  return holds(actor, 'auditLead', 'panelCoordinator')
}

/** Who works in a team sees what is asked of it. */
export const teamReaders: Policy<TeamInPlace> = (actor, { team, ownTeams }) => {
  if (seesEveryTeam(actor)) return 'allowed'
  return holds(actor, 'teamManager', 'socialWorker') && ownTeams.includes(team.id) ? 'allowed' : 'hidden'
}

/** Its manager attests what the team did, and who runs the panel what the panel sent; others are told whom to ask. */
export const teamAttesters: Policy<TeamInPlace> = (actor, facts) => {
  if (teamReaders(actor, facts) !== 'allowed') return 'hidden'
  return holds(actor, 'teamManager', 'panelCoordinator') ? 'allowed' : { sentence: SAY.onlyWhoKnows }
}

export function mayAttestOfTeam(actor: Actor): boolean {
  return holds(actor, 'teamManager', 'panelCoordinator')
}
