import { holds, isMachine, type Actor } from './actor.ts'
import type { Machine, Role } from './roles.ts'

/**
 * What a policy answers. `hidden` looks exactly like absent; a sentence is for somebody who may see the thing
 * but may not do this to it. There is no other way to say yes than `allowed`.
 */
export type Access = 'allowed' | 'hidden' | { readonly sentence: string }

export type Policy<Facts> = (actor: Actor, facts: Facts) => Access

/** Only these roles; to everybody else the thing is not there. */
export function onlyRoles(...roles: readonly Role[]): Policy<unknown> {
  return (actor) => (holds(actor, ...roles) ? 'allowed' : 'hidden')
}

/** These roles, and these machine actors on their own account. */
export function onlyRolesAndMachines(roles: readonly Role[], machines: readonly Machine[]): Policy<unknown> {
  return (actor) => (holds(actor, ...roles) || isMachine(actor, ...machines) ? 'allowed' : 'hidden')
}

/** Anybody who has signed in. */
export const anybody: Policy<unknown> = (actor) => (actor.machine === null ? 'allowed' : 'hidden')

export function onlyMachines(...machines: readonly Machine[]): Policy<unknown> {
  return (actor) => (isMachine(actor, ...machines) ? 'allowed' : 'hidden')
}
