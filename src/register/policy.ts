import { holds, ROLES_WITH_SIGHT_OF_ALL, type Actor, type Policy, type Role } from '../access/index.ts'
import { ONLY_KEEPERS } from './words.ts'

/** Who keeps the list: puts children on it, takes them off and corrects what was entered. */
const KEEPERS: readonly Role[] = ['panelCoordinator', 'auditLead']

/** Who may look at the list and at a child: each sees the children in their sight and no others. */
const READERS: readonly Role[] = [
  ...ROLES_WITH_SIGHT_OF_ALL,
  ...(['socialWorker', 'teamManager', 'partner', 'auditor', 'moderator'] as const),
]

export function mayKeep(actor: Actor): boolean {
  return holds(actor, ...KEEPERS)
}

/** Whether the actor sees every child of the list, so that a count is a count of the list. */
export function seesWholeList(actor: Actor): boolean {
  return holds(actor, ...ROLES_WITH_SIGHT_OF_ALL)
}

/** The list and its children; row security decides which children. */
export const readersOnly: Policy<unknown> = (actor) => (holds(actor, ...READERS) ? 'allowed' : 'hidden')

/** Changes of the list; who may look at it is told who may change it. */
export const keepersOnly: Policy<unknown> = (actor, facts) => {
  if (mayKeep(actor)) return 'allowed'
  return readersOnly(actor, facts) === 'allowed' ? { sentence: ONLY_KEEPERS } : 'hidden'
}
