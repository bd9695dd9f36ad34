import type { FastifyReply, FastifyRequest } from 'fastify'
import { sayClock, type Instant } from '../../kernel/instant.ts'

/** The header by which a page that saves itself says whose typing it sends: the person that the page was made for. */
export const AUTHOR_HEADER = 'goldthread-author'

/** Whose typing an autosave sends; null for a form that somebody sent by its button. */
export function authorOfTyping({ headers }: FastifyRequest): string | null {
  const author = headers[AUTHOR_HEADER]
  return typeof author === 'string' ? author : null
}

/** It is saved at this moment, and the page goes on from these versions; it stays where it is. */
export function answerSaved(
  reply: FastifyReply,
  at: Instant,
  fields: Readonly<Record<string, string>> = {},
): FastifyReply {
  return reply.header('cache-control', 'no-store').send({ at: sayClock(at), fields })
}

/**
 * The session is over, or somebody else signed in at this browser meanwhile: nothing is saved under a name that did
 * not type it, and the page keeps what was typed.
 */
export function answerSignInFirst(reply: FastifyReply): FastifyReply {
  return reply.code(401).header('cache-control', 'no-store').send({ at: null, fields: {} })
}
