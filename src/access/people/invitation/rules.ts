import { instantOf, type Instant } from '../../../kernel/instant.ts'

const DAY_MS = 24 * 60 * 60_000

/** A one-time link with which somebody chooses a password: for a new account, or where it was forgotten. */
export interface Invitation {
  readonly endsAt: Instant
  readonly usedAt: Instant | null
  /** Whether no later link was made for the same person: a new one takes the place of the one before. */
  readonly isLatest: boolean
  /** Whether the person's account is closed. */
  readonly isClosed: boolean
}

/** A link is good for a day. */
export function invitationEnd(madeAt: Instant): Instant {
  return instantOf(madeAt + DAY_MS)
}

/** Why the link cannot be used any more, or null while it can. */
export function whyUseless(invitation: Invitation, at: Instant): string | null {
  if (invitation.isClosed) return 'This account is closed. Ask your administrator if you need it again.'
  if (invitation.usedAt !== null) return `This link was used already, and it works once. ${ASK}`
  if (!invitation.isLatest)
    return 'A newer link was made for you, and this one no longer works. Use the newer one.'
  return at >= invitation.endsAt ? `This link was good for a day, and the day is over. ${ASK}` : null
}

const ASK = 'If you cannot sign in, ask your administrator for a new link.'
