import type { Actor, Arrival, Arriving, Sitter } from '../access/index.ts'
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
  if (sitter === null || !isLive(sitter.session, house.clock())) return null
  await keepAlive(house, token, sitter)
  return sitter.actor
}

/** Does something for this person, if the token is of a session of theirs that lives; null where it is not. */
export async function doOnArrival<Outcome>(
  house: House,
  { token, person }: { readonly token: string; readonly person: string },
  act: (arriving: Arriving) => Promise<Arrival<Outcome>>,
): Promise<Arrival<Outcome>> {
  if (!TOKEN.test(token)) return null
  const doorkeeper = await house.machine('doorkeeper')
  const isAdmitted = ({ actor, session }: Sitter) => actor.person === person && isLive(session, house.clock())
  const arrival = await act({ doorkeeper, tokenSha256: tokenHash(token), isAdmitted })
  if (arrival !== null) await keepAlive(house, token, arrival.sitter)
  return arrival
}

/** Whoever does something stays signed in; it is kept once a minute. */
async function keepAlive(house: House, token: string, { session }: Sitter): Promise<void> {
  const at = house.clock()
  if (at - session.lastSeenAt <= TOUCH_EVERY_MS) return
  const doorkeeper = await house.machine('doorkeeper')
  await readAs(house.pool, doorkeeper, (transaction) => touchSession(transaction, tokenHash(token), at))
}
