import type { Id } from '../kernel/ids.ts'
import type { Machine, Role } from './roles.ts'

/** Who asks: a signed-in person or a machine actor, always of one authority. */
export interface Actor {
  readonly person: Id<'person'>
  readonly authority: Id<'authority'>
  readonly displayName: string
  readonly roles: ReadonlySet<Role>
  readonly machine: Machine | null
  /** The worker record of the same human being; null when the two were never linked. */
  readonly worker: Id<'worker'> | null
  readonly agency: Id<'agency'> | null
  /** For a machine: the person who set it to work. */
  readonly onBehalfOf: Id<'person'> | null
}

export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.has(role))
}

export function isMachine(actor: Actor, ...machines: readonly Machine[]): boolean {
  return actor.machine !== null && machines.includes(actor.machine)
}
