import { holds, type Actor, type Policy } from '../../access/index.ts'
import { maySeeCase } from '../case/policy.ts'
import type { CaseFile } from '../case/model.ts'
import type { Moderator } from './model.ts'
import { NOT_CHOSEN } from './words.ts'

interface ToModerate {
  readonly file: CaseFile
  readonly moderator: Moderator | null
}

/** Whether the actor was chosen for the case, and still holds the role. */
export function isModeratorOf(actor: Actor, moderator: Moderator | null): boolean {
  return holds(actor, 'moderator') && moderator?.person === actor.person
}

/** Only who was chosen moderates; who may see the case is told so. */
export const moderates: Policy<ToModerate> = (actor, { file, moderator }) => {
  if (!maySeeCase(actor, file)) return 'hidden'
  return isModeratorOf(actor, moderator) ? 'allowed' : { sentence: NOT_CHOSEN }
}
