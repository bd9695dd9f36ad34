import { createHash } from 'node:crypto'
import { instantOf, type Instant } from '../../kernel/instant.ts'

const MINUTE = 60_000
export const IDLE_MINUTES = 30
export const ABSOLUTE_MINUTES = 10 * 60

/** A web session ends half an hour after its last use, and ten hours after it began whatever happens. */
export interface SessionTimes {
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
  readonly endedAt: Instant | null
}

export function isLive(session: SessionTimes, at: Instant): boolean {
  if (session.endedAt !== null || at >= session.endsAt) return false
  return at - session.lastSeenAt < IDLE_MINUTES * MINUTE
}

export function absoluteEnd(startedAt: Instant): Instant {
  return instantOf(startedAt + ABSOLUTE_MINUTES * MINUTE)
}

/** Only the hash of a token is stored: whoever reads the table cannot sign in with what stands there. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
