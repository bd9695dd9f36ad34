import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../access/index.ts'
import type { House } from '../house.ts'
import { identifyToken } from '../identify.ts'

export const SESSION_COOKIE = 'goldthread_session'

/** Who sends a request, by the session cookie. */
export async function identify(house: House, request: FastifyRequest): Promise<Actor | null> {
  const token = request.cookies[SESSION_COOKIE]
  return token === undefined ? null : identifyToken(house, token)
}
