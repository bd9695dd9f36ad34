import {
  holds,
  ROLES,
  ROLES_WITH_SIGHT_OF_ALL,
  type Access,
  type Actor,
  type Policy,
} from '../access/index.ts'
import { maySeeResults } from '../analysis/index.ts'
import type { Audience } from './model.ts'
import { notForYou } from './words.ts'

const READERS = ROLES.filter((role) => role !== 'administrator')

/**
 * Whose work is the whole list may have the rows; who sees the figures of a round, the partnership report; everybody
 * who works here, the public one. @source domain.md, disclosure
 */
export function audiencesOf(actor: Actor): Audience[] {
  const may: Record<Audience, boolean> = {
    restricted: holds(actor, ...ROLES_WITH_SIGHT_OF_ALL),
    partnership: maySeeResults(actor),
    public: holds(actor, ...READERS),
  }
  return (['restricted', 'partnership', 'public'] as const).filter((audience) => may[audience])
}

/** Drafts, edits and issues; nobody else sees a draft. */
export function mayDraft(actor: Actor): boolean {
  return holds(actor, 'auditLead')
}

/** To others a draft is not there. */
export const drafters: Policy<unknown> = (actor) => (mayDraft(actor) ? 'allowed' : 'hidden')

export const readers: Policy<unknown> = (actor) => (audiencesOf(actor).length > 0 ? 'allowed' : 'hidden')

/** What was issued, to the audiences that are this actor's; that nothing was issued yet, to who may see figures. */
export function mayRead(
  actor: Actor,
  seen: { readonly audience: Audience; readonly isThere: boolean },
): Access {
  const audiences = audiencesOf(actor)
  if (audiences.length === 0) return 'hidden'
  if (!seen.isThere) return maySeeResults(actor) ? 'allowed' : 'hidden'
  return audiences.includes(seen.audience) ? 'allowed' : { sentence: notForYou(seen.audience) }
}
