import type { Actor } from '../access/index.ts'
import { isLive, tokenHash } from '../access/session/rules.ts'
import { findSitter, touchSession } from '../access/session/store.ts'
import { readAs, type House } from './house.ts'

const TOKEN = /^[0-9a-f]{64}$/
const TOUCH_EVERY_MS = 60_000

/** Finds who sits behind the token of a web session, as the doorkeeper; null when nobody does any more. */
export async function identifyToken(house: House, token: string): Promise<Actor | null> {
  if (!TOKEN.test(token)) return null
  const doorkeeper = await house.machine('doorkeeper')
  const sitter = await findSitter(house.pool, doorkeeper, tokenHash(token))
  const at = house.clock()
  if (sitter === null || !isLive(sitter.session, at)) return null
  if (at - sitter.session.lastSeenAt > TOUCH_EVERY_MS)
    await readAs(house.pool, doorkeeper, (transaction) => touchSession(transaction, tokenHash(token), at))
  return sitter.actor
}
