import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sha256 } from './digest.ts'

/** Who brings a nonce: the audit lead, and a person independent of the audit. */
export type NonceRole = 'lead' | 'independent'

/** One text for each of the two people: their nonces, or their commitments. */
export type OfBoth = Readonly<Record<NonceRole, string>>

/** A nonce as shown, beside what was promised of it after the freeze. */
export interface Reveal {
  readonly frameHash: string
  readonly role: NonceRole
  readonly nonce: string
  readonly commitment: string
}

const NONCE = /^[0-9a-f]{64}$/

/** What a person promises before either nonce is shown. */
export function commitment(frameHash: string, role: NonceRole, nonce: string): string {
  return sha256(`${frameHash}:${role}:${nonce}`)
}

/** The nonce when it is the one that was promised; refused when it is malformed or another one. */
export function checkReveal({
  frameHash,
  role,
  nonce,
  commitment: promised,
}: Reveal): Result<string, Refusal> {
  if (!NONCE.test(nonce)) return malformed(role)
  if (commitment(frameHash, role, nonce) === promised) return ok(nonce)
  return invalid(`The nonce of the ${sayRole(role)} is not the one that was promised.`, 'nonce')
}

/** The seed that neither person could choose alone; refused when a nonce is malformed. */
export function seedOf(frameHash: string, { lead, independent }: OfBoth): Result<string, Refusal> {
  if (!NONCE.test(lead)) return malformed('lead')
  if (!NONCE.test(independent)) return malformed('independent')
  return ok(sha256(`${frameHash}:${lead}:${independent}`))
}

/** The person who brings the nonce, as a sentence calls them. */
export function sayRole(role: NonceRole): string {
  return role === 'lead' ? 'audit lead' : 'independent person'
}

function malformed(role: NonceRole) {
  return invalid(`The nonce of the ${sayRole(role)} must be 64 lower-case hex digits.`, 'nonce')
}
