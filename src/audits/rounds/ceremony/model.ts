import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { NonceRole } from '../../draw/nonce.ts'

/** What one person promised of a nonce, and the nonce itself once it was shown. */
export interface NoncePromise {
  readonly seat: NonceRole
  readonly person: Id<'person'>
  readonly name: string
  readonly commitment: string
  readonly committedAt: Instant
  readonly nonce: string | null
}

/** A redraw that was asked for: it gives up one attempt and opens the next once another person agrees. */
export interface Redraw {
  readonly attempt: number
  readonly reason: string
  readonly askedAt: Instant
  readonly askedBy: Id<'person'>
  readonly askedByName: string
  readonly agreedBy: Id<'person'> | null
  readonly agreedByName: string | null
}

/** What was drawn: the seed, and the sample as references in the order of the draw. */
export interface KeptDraw {
  readonly attempt: number
  readonly seed: string
  readonly sample: readonly string[]
  readonly drawnAt: Instant
}

/** The draw of a round as it stands: the present attempt with its promises, and every redraw asked for. */
export interface Ceremony {
  readonly attempt: number
  readonly promises: readonly NoncePromise[]
  readonly redraws: readonly Redraw[]
  readonly draw: KeptDraw | null
}

export function promiseOf({ promises }: Pick<Ceremony, 'promises'>, seat: NonceRole): NoncePromise | null {
  return promises.find((promise) => promise.seat === seat) ?? null
}

type Redrawing = Pick<Ceremony, 'attempt' | 'redraws' | 'draw'>

/** The redraw of the present attempt that waits for a second person, or null. */
export function openRedraw(ceremony: Redrawing): Redraw | null {
  const isOpen = (redraw: Redraw) => redraw.attempt === ceremony.attempt && redraw.agreedBy === null
  return ceremony.redraws.find((redraw) => isOpen(redraw) && !hasLapsed(ceremony, redraw)) ?? null
}

/**
 * Whether the sample was drawn after all since this was asked for: whoever sees the sample does not decide on a request
 * from before.
 */
export function hasLapsed({ attempt, draw }: Redrawing, redraw: Redraw): boolean {
  const isBeforeDraw = draw !== null && redraw.askedAt < draw.drawnAt
  return redraw.agreedBy === null && (redraw.attempt < attempt || isBeforeDraw)
}

export function otherSeat(seat: NonceRole): NonceRole {
  return seat === 'lead' ? 'independent' : 'lead'
}
