import { holds, type Actor, type Policy } from '../access/index.ts'
import { readersOnly } from '../register/index.ts'
import { ONLY_WORKERS, PANEL_ONLY } from './words.ts'

/** What the panel coordinator, who holds no case, knows at first hand. */
const OF_PANEL: readonly string[] = [
  'planningMeeting',
  'strategyMeeting',
  'conference',
  'intelligence',
  'caseNote',
]

/** Whether the actor may attest entries of this kind; row security says of which children. */
export function mayAttest(actor: Actor, kind: string): boolean {
  if (holds(actor, 'socialWorker', 'teamManager')) return true
  return holds(actor, 'panelCoordinator') && OF_PANEL.includes(kind)
}

/** Whether there is any kind that the actor may attest. */
export function mayAttestAny(actor: Actor): boolean {
  return holds(actor, 'socialWorker', 'teamManager', 'panelCoordinator')
}

/** Who works with the child attests; who may look at the child is told whom to ask. */
export const attestersOnly: Policy<{ readonly kind: { readonly code: string } }> = (actor, facts) => {
  if (mayAttest(actor, facts.kind.code)) return 'allowed'
  if (readersOnly(actor, facts) !== 'allowed') return 'hidden'
  return { sentence: holds(actor, 'panelCoordinator') ? PANEL_ONLY : ONLY_WORKERS }
}

/** The same before a kind is chosen. */
export const anyAttester: Policy<unknown> = (actor, facts) => {
  if (mayAttestAny(actor)) return 'allowed'
  return readersOnly(actor, facts) === 'allowed' ? { sentence: ONLY_WORKERS } : 'hidden'
}
