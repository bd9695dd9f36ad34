import { capitalised, listed, plural } from '../../kernel/sentence.ts'
import { frameHash } from './digest.ts'
import { type Draw, drawSample } from './draw.ts'
import { type Frame, parseFrame } from './frame.ts'
import { commitment, type NonceRole, type OfBoth, seedOf } from './nonce.ts'
import { type Replacement, replacementFor } from './replacement.ts'

/** Everything that was kept of a draw. */
export interface RecordedDraw {
  readonly frameText: string
  readonly frameHash: string
  readonly commitments: OfBoth
  readonly nonces: OfBoth
  readonly seed: string
  readonly order: readonly string[]
  readonly sample: readonly string[]
  readonly replacements: readonly Replacement[]
}

/** One part of what was kept, and whether it is what the recipe gives. */
export interface VerifiedPart {
  readonly part: string
  readonly matches: boolean
}

/** A draw computed again: the computed hash and seed (null where a nonce is none), and each part compared. */
export interface Verification {
  readonly matches: boolean
  readonly frameHash: string
  readonly seed: string | null
  readonly parts: readonly VerifiedPart[]
}

/** Computes the whole draw again from the frame file and the nonces alone, and compares it with what was kept. */
export function verifyDraw(kept: RecordedDraw): Verification {
  const hash = frameHash(kept.frameText)
  const seed = seedIn(hash, kept.nonces)
  const frame = parseFrame(kept.frameText)
  const draw = frame.ok && seed !== null ? drawAgain(frame.value, seed) : null
  const parts = [
    { part: 'frame file', matches: frame.ok },
    { part: 'frame hash', matches: hash === kept.frameHash },
    { part: 'commitment of the audit lead', matches: isPromised(kept, hash, 'lead') },
    { part: 'commitment of the independent person', matches: isPromised(kept, hash, 'independent') },
    { part: 'seed', matches: seed !== null && seed === kept.seed },
    { part: 'order', matches: isSame(draw?.order, kept.order) },
    { part: 'sample', matches: isSame(draw?.sample, kept.sample) },
    { part: 'choice of replacements', matches: draw !== null && areInTurn(draw, kept.replacements) },
  ]
  return { matches: parts.every(({ matches }) => matches), frameHash: hash, seed, parts }
}

/** What the verification found, naming each part that differs. */
export function sayVerification({ matches, parts }: Verification): string {
  if (matches)
    return 'The draw was computed again from the frame file and the nonces, and every part matches.'
  const differing = parts.filter((part) => !part.matches).map(({ part }) => `the ${part}`)
  const differ = plural(differing.length, 'is', 'are')
  return `${capitalised(listed(differing))} ${differ} not what the frame file and the nonces give.`
}

function seedIn(hash: string, nonces: OfBoth): string | null {
  const seed = seedOf(hash, nonces)
  return seed.ok ? seed.value : null
}

function drawAgain(frame: Frame, seed: string): Draw | null {
  const draw = drawSample(frame, seed)
  return draw.ok ? draw.value : null
}

function isPromised({ nonces, commitments }: RecordedDraw, hash: string, role: NonceRole): boolean {
  return commitment(hash, role, nonces[role]) === commitments[role]
}

function isSame(computed: readonly string[] | undefined, kept: readonly string[]): boolean {
  return computed?.length === kept.length && kept.every((reference, place) => reference === computed[place])
}

function areInTurn(draw: Draw, kept: readonly Replacement[]): boolean {
  return kept.every((replacement, turn) => {
    const due = replacementFor(draw, kept.slice(0, turn), replacement)
    return due.ok && due.value.in === replacement.in
  })
}
