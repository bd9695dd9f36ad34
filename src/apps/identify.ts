import type { Actor } from '../access/index.ts'
import { isLive, tokenHash } from '../access/session/rules.ts'
import { findSession, touchSession } from '../access/session/store.ts'
import { findActor } from '../access/store.ts'
import { readAs, type House } from './house.ts'

const TOKEN = /^[0-9a-f]{64}$/
const TOUCH_EVERY_MS = 60_000

/** Finds who sits behind the token of a web session, as the doorkeeper; null when nobody does any more. */
export async function identifyToken(house: House, token: string): Promise<Actor | null> {
  if (!TOKEN.test(token)) return null
  const doorkeeper = await house.machine('doorkeeper')
  return readAs(house.pool, doorkeeper, async (transaction) => {
    const session = await findSession(transaction, tokenHash(token))
    const at = house.clock()
    if (session === null || !isLive(session, at)) return null
    if (at - session.lastSeenAt > TOUCH_EVERY_MS) await touchSession(transaction, tokenHash(token), at)
    return findActor(transaction, session.person)
  })
}
