import { ROLES, type Role } from '../../../src/access/index.ts'
import type { Fields } from '../visitor.ts'

/** Who may have a route. What the row does not name is hidden: to everybody else it answers as if it were absent. */
export interface Rule {
  readonly may: readonly Role[]
  /** Who may see the thing and is told, with a sentence, that this is not theirs to do. */
  readonly told?: readonly Role[]
  /** What those send who may not: complete, so that nothing but the policy can refuse it. */
  readonly sends?: Fields
  /** The verb that refuses where it is not that of the page or form: the page that the form stands on, or an earlier step. */
  readonly verb?: string
  /** What the address asks after its question mark. */
  readonly query?: string
  /** Things in the address that have to be others than usual, by the name of their place. */
  readonly places?: Readonly<Record<string, string>>
  /** Shown before sign-in too. */
  readonly isPublic?: true
  /** Ends the session of who sends it, so it is sent last and by a session of its own. */
  readonly endsSession?: true
}

export type Rules = Readonly<Record<string, Rule>>

export const EVERYBODY = ROLES

/** Who knows which rounds there are and what they found. */
export const SEES_ROUNDS = but('administrator', 'partner', 'socialWorker')

export function but(...roles: readonly Role[]): readonly Role[] {
  return ROLES.filter((role) => !roles.includes(role))
}

export function open(may: readonly Role[]): Rule {
  return { may }
}

export const PUBLICLY: Rule = { may: EVERYBODY, isPublic: true }

/** These roles, while everybody else who may see the thing is told that it is not theirs to do. */
export function among(seers: readonly Role[], may: readonly Role[], sends: Fields = {}): Rule {
  return { may, told: seers.filter((role) => !may.includes(role)), sends }
}

/** A day as the three fields of a form. */
export function dayFields(name: string, text: string): Fields {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: day }
}
