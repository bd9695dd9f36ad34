import { holds, type Actor, type Policy, type Role } from '../access/index.ts'

/** Who may see the figures of a round. They are the same for all: each reads them from the newest cut. */
export const SEES_RESULTS: readonly Role[] = [
  ...(['auditLead', 'independentPerson', 'moderator', 'auditor', 'teamManager', 'panelCoordinator'] as const),
  ...(['boardMember', 'analyst', 'informationGovernance'] as const),
]

export function maySeeResults(actor: Actor): boolean {
  return holds(actor, ...SEES_RESULTS)
}

export const seesResults: Policy<unknown> = (actor) => (maySeeResults(actor) ? 'allowed' : 'hidden')

/** The rows behind a figure, one for each child: the audit lead's alone. */
export function maySeeCases(actor: Actor): boolean {
  return holds(actor, 'auditLead')
}

export const seesCases: Policy<unknown> = (actor) => (maySeeCases(actor) ? 'allowed' : 'hidden')
