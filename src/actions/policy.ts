import { holds, ROLES, type Actor, type Policy } from '../access/index.ts'
import { isTheirs, MOVES } from './lifecycle.ts'
import type { Id } from '../kernel/ids.ts'
import type { Action } from './model.ts'

/** Everybody but an administrator, who runs accounts and reads nothing: actions name no child. */
export const SEES_ACTIONS = ROLES.filter((role) => role !== 'administrator')

export const readersOnly: Policy<unknown> = (actor) => (holds(actor, ...SEES_ACTIONS) ? 'allowed' : 'hidden')

/** Adds actions, and records their owners and days. */
export function mayKeep(actor: Actor): boolean {
  return holds(actor, 'auditLead')
}

/** To others the form is not there: the action's page shows them no way to it. */
export const keepersOnly: Policy<unknown> = (actor) => (mayKeep(actor) ? 'allowed' : 'hidden')

/** Whoever may make any move of this action at all; which one now, the lifecycle decides. */
export const moversOnly: Policy<{ readonly action: Action }> = (actor, { action }) =>
  MOVES.some((move) => isTheirs(move, actor, action)) ? 'allowed' : 'hidden'

/** Of a case speak its auditors and the audit lead. */
export function maySayOf(
  actor: Actor,
  { auditors }: { readonly auditors: readonly Id<'person'>[] },
): boolean {
  return holds(actor, 'auditLead') || auditors.includes(actor.person)
}

/** Who has a case to speak of; the cases are narrowed to those before. */
export const knowsCases: Policy<{ readonly cases: readonly unknown[] }> = (actor, { cases }) =>
  holds(actor, 'auditLead') || cases.length > 0 ? 'allowed' : 'hidden'
