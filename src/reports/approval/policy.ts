import { holds, type Actor, type Policy } from '../../access/index.ts'
import { mayDraft } from '../policy.ts'
import type { Reads } from '../store.ts'
import { REPORT_LIFECYCLE } from './lifecycle.ts'
import type { ReportToIssue } from './load.ts'
import { HAD_A_HAND } from './words.ts'

type Seen = Pick<ReportToIssue, 'steps' | 'hands'>

/** May read a version that was submitted, and approve it if they had no hand in it. */
export function mayApprove(actor: Actor): boolean {
  return holds(actor, ...REPORT_LIFECYCLE.approve.roles)
}

/** Which versions the actor reads: every one who drafts, what was submitted who approves, others what was issued. */
export function readsOf(actor: Actor): Reads {
  if (mayDraft(actor)) return 'all'
  return mayApprove(actor) ? 'submitted' : 'issued'
}

/** A draft is its author's alone until it is submitted; to others it is not there. */
export const seesMaking: Policy<Seen> = (actor, { steps }) =>
  mayDraft(actor) || (mayApprove(actor) && steps.length > 0) ? 'allowed' : 'hidden'

/** Somebody else than who made it. */
export const secondPerson: Policy<Seen> = (actor, seen) => {
  if (!mayApprove(actor)) return 'hidden'
  const sees = seesMaking(actor, seen)
  if (sees !== 'allowed') return sees
  return seen.hands.includes(actor.person) ? { sentence: HAD_A_HAND } : 'allowed'
}
