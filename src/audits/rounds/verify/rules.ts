import { childReference } from '../../draw/digest.ts'
import { frameText, parseFrame } from '../../draw/frame.ts'
import type { OfBoth } from '../../draw/nonce.ts'
import { orderOf } from '../../draw/order.ts'
import { sayVerification, verifyDraw, type RecordedDraw, type VerifiedPart } from '../../draw/verify.ts'
import type { CaseInRound } from '../cases/model.ts'
import { replacementsAmong } from '../cases/replacement.ts'
import type { FrozenDrawing } from '../ceremony/load.ts'
import { promiseOf, type Ceremony, type KeptDraw } from '../ceremony/model.ts'
import { noncesOf } from '../ceremony/rules.ts'
import type { FrozenChild } from '../frame/rules.ts'
import type { RoundVerification } from './model.ts'

/** The ids in the sources that a child of a frame has or had, from which its reference must come. */
export interface KnownIdentity {
  readonly child: string
  readonly source: string
  readonly sourceKey: string
}

/** What lies behind the references, for somebody who sees every child of the frame. */
export interface Behind {
  readonly children: readonly FrozenChild[]
  readonly identities: readonly KnownIdentity[]
  readonly cases: readonly CaseInRound[]
}

export type RecordedDrawing = FrozenDrawing & {
  readonly ceremony: Ceremony & { readonly draw: KeptDraw }
  readonly nonces: OfBoth
}

/** The drawing with its draw and both nonces, or null where no draw was recorded. */
export function recordedIn(drawing: FrozenDrawing): RecordedDrawing | null {
  const { draw } = drawing.ceremony
  const nonces = noncesOf(drawing.ceremony.promises)
  return draw === null || nonces === null
    ? null
    : { ...drawing, ceremony: { ...drawing.ceremony, draw }, nonces }
}

/**
 * Computes the whole draw again and compares it with what was kept, with what the trail said at the freeze, and with
 * the children where they may be known.
 */
export function verifyRound(
  drawing: RecordedDrawing,
  behind: Behind | null,
  hashesOnTrail: readonly string[] | null,
): RoundVerification {
  const found = verifyDraw(recordOf(drawing, behind))
  const parts = [
    ...found.parts,
    ...partsOnTrail(found.frameHash, hashesOnTrail),
    ...(behind === null ? [] : partsBehind(drawing, behind)),
  ]
  const matches = parts.every((part) => part.matches)
  return {
    round: drawing.round.code,
    isRecorded: true,
    matches,
    frameHash: found.frameHash,
    seed: found.seed,
    parts,
    hasComparedChildren: behind !== null,
    sentence: sayVerification({ ...found, parts, matches }),
  }
}

/** What was kept of the draw, its order as the kept seed gives it. */
export function recordOf({ frame, ceremony, nonces }: RecordedDrawing, behind: Behind | null): RecordedDraw {
  const commitmentOf = (seat: 'lead' | 'independent') => promiseOf(ceremony, seat)?.commitment ?? ''
  return {
    frameText: frame.text,
    frameHash: frame.hash,
    commitments: { lead: commitmentOf('lead'), independent: commitmentOf('independent') },
    nonces,
    seed: ceremony.draw.seed,
    order: orderOf(ceremony.draw.seed, referencesIn(frame.text)),
    sample: ceremony.draw.sample,
    replacements: replacementsAmong(behind?.cases ?? []),
  }
}

/** The references that could be drawn, as the frame file has them. */
export function referencesIn(text: string): string[] {
  const frame = parseFrame(text)
  return frame.ok ? frame.value.children.map(({ reference }) => reference) : []
}

// A draw of the past that was computed again was frozen before there was a trail.
function partsOnTrail(hash: string, hashes: readonly string[] | null): VerifiedPart[] {
  if (hashes === null) return []
  return [{ part: 'frame hash on the trail', matches: hashes.length === 1 && hashes[0] === hash }]
}

function partsBehind(drawing: RecordedDrawing, behind: Behind): VerifiedPart[] {
  return [
    { part: 'list of children behind the frame', matches: isSameFrame(drawing.frame.text, behind.children) },
    { part: 'set of references of the children', matches: areTrueNames(drawing.frame.salt, behind) },
    { part: 'set of cases', matches: areDrawn(drawing.ceremony.draw.sample, behind) },
  ]
}

function isSameFrame(text: string, children: readonly FrozenChild[]): boolean {
  const frame = parseFrame(text)
  if (!frame.ok) return false
  const drawable = children.filter(({ exclusion }) => exclusion === null)
  const excluded = children.flatMap(({ reference, exclusion }) =>
    exclusion ? [{ reference, reasonCode: exclusion.code }] : [],
  )
  return frameText({ ...frame.value, children: drawable, excluded }) === text
}

function areTrueNames(salt: string, { children, identities }: Behind): boolean {
  const names = new Set(
    identities.map(({ child, source, sourceKey }) => `${child}:${childReference(salt, source, sourceKey)}`),
  )
  return children.every(({ child, reference }) => names.has(`${child}:${reference}`))
}

/** Every case must have its place in the sample, or the reserve, and be of the child behind its reference. */
function areDrawn(sample: readonly string[], { children, cases }: Behind): boolean {
  const childOf = new Map(children.map(({ child, reference }) => [reference, child]))
  const drawn = cases.filter(({ replaces }) => replaces === null)
  const isOfChild = cases.every(({ child, reference }) => childOf.get(reference) === child)
  const isInPlace = drawn.every(({ position, reference }) => sample[position - 1] === reference)
  return isOfChild && isInPlace && drawn.length === sample.length
}
