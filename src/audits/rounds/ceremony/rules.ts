import { holds, type Actor, type Role } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, forbidden, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { checkReveal, type NonceRole, type OfBoth } from '../../draw/nonce.ts'
import type { HowDrawn } from '../model.ts'
import { otherSeat, promiseOf, type Ceremony, type NoncePromise } from './model.ts'
import {
  ALREADY_PROMISED,
  ALREADY_SHOWN,
  NOT_TWO,
  NOT_YOUR_SEAT,
  NOT_YOURS,
  SAME_PERSON,
  TOO_EARLY,
  TWO_DRAW,
} from './words.ts'

const ROLE_OF_SEAT: Readonly<Record<NonceRole, Role>> = {
  lead: 'auditLead',
  independent: 'independentPerson',
}

/** The seats that the actor's roles allow. */
export function seatsOf(actor: Actor): NonceRole[] {
  return (['lead', 'independent'] as const).filter((seat) => holds(actor, ROLE_OF_SEAT[seat]))
}

/** Whether the actor may promise a nonce in the seat: once, and not in both seats of one draw. */
export function checkPromise(ceremony: Ceremony, seat: NonceRole, actor: Actor): Result<null, Refusal> {
  if (!seatsOf(actor).includes(seat)) return forbidden(NOT_YOUR_SEAT[seat])
  if (promiseOf(ceremony, seat) !== null) return conflict(ALREADY_PROMISED)
  return promiseOf(ceremony, otherSeat(seat))?.person === actor.person ? conflict(SAME_PERSON) : ok(null)
}

/** What is to follow a freeze at once: the draw by one person, or the first nonce in a seat. */
export const AFTER_FREEZE = ['draw', 'lead', 'independent'] as const
export type AfterFreeze = (typeof AFTER_FREEZE)[number]

const NOTHING_PROMISED: Ceremony = { attempt: 1, promises: [], redraws: [], draw: null }

/** Refuses before a list is frozen for good what could not follow the freeze. */
export function checkAfterFreeze(howDrawn: HowDrawn, next: AfterFreeze, actor: Actor): Result<null, Refusal> {
  if (next === 'draw') return howDrawn === 'onePerson' ? ok(null) : conflict(TWO_DRAW)
  return howDrawn === 'twoPeople' ? checkPromise(NOTHING_PROMISED, next, actor) : conflict(NOT_TWO)
}

export interface Shown {
  readonly frameHash: string
  readonly nonce: string
  readonly person: Id<'person'>
}

/**
 * The promise that the shown nonce keeps. Refused before both are promised, from anybody but the person who made
 * it, and when it is another nonce. @source domain.md, drawing a sample, 2
 */
export function checkShown(ceremony: Ceremony, shown: Shown): Result<NoncePromise, Refusal> {
  if (ceremony.promises.length < 2) return conflict(TOO_EARLY)
  const own = ceremony.promises.find(({ person }) => person === shown.person)
  if (own === undefined) return forbidden(NOT_YOURS)
  if (own.nonce !== null) return conflict(ALREADY_SHOWN)
  const { seat: role, commitment } = own
  const kept = checkReveal({ frameHash: shown.frameHash, role, nonce: shown.nonce, commitment })
  return kept.ok ? ok(own) : kept
}

/** Both nonces, once both were shown; null before. */
export function noncesOf(promises: readonly NoncePromise[]): OfBoth | null {
  const lead = promiseOf({ promises }, 'lead')?.nonce
  const independent = promiseOf({ promises }, 'independent')?.nonce
  return lead && independent ? { lead, independent } : null
}
