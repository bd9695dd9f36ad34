import { describe, expect, test } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { childReference, frameHash, sha256 } from './digest.ts'
import { drawSample } from './draw.ts'
import { valueOf } from './draw.factory.ts'
import { type Frame, frameText, type StrataKind } from './frame.ts'
import { commitment, seedOf } from './nonce.ts'
import vectors from './vectors.json' with { type: 'json' }

// vectors.json was made by vectors.py, a second implementation in Python that shares nothing but the recipe.
type Vector = (typeof vectors)[number]

function frameIn(vector: Vector): Frame {
  const { round, register, size, salt, strataOf } = vector
  const left = new Set<number>(vector.excluded)
  const numbers = Array.from({ length: vector.children }, (_, child) => child).reverse()
  const referenceOf = (child: number) =>
    childReference(salt, 'casefile', `C-${String(child).padStart(4, '0')}`)
  return {
    ...{ round, register, size, strata: vector.strata as StrataKind },
    ...{ asAt: literalDay(vector.asAt), knownOn: literalDay(vector.knownOn) },
    children: numbers
      .filter((child) => !left.has(child))
      .map((child) => ({ stratum: strataOf[child % strataOf.length] ?? '', reference: referenceOf(child) })),
    excluded: [...left].map((child) => ({ reasonCode: 'movedAway', reference: referenceOf(child) })),
  }
}

test('there are at least six draws to compare', () => expect(vectors.length).toBeGreaterThanOrEqual(6))

describe.each(vectors)('the draw “$round” made in another language', (vector) => {
  const frame = frameIn(vector)
  const hash = frameHash(frameText(frame))
  const draw = valueOf(drawSample(frame, valueOf(seedOf(hash, vector.nonces))))

  test('has the same frame file', () => {
    expect(hash).toBe(vector.frameHash)
    expect(vector.frameText ?? frameText(frame)).toBe(frameText(frame))
  })

  test('has the same commitments and the same seed', () => {
    const { lead, independent } = vector.nonces
    expect(commitment(hash, 'lead', lead)).toBe(vector.commitments.lead)
    expect(commitment(hash, 'independent', independent)).toBe(vector.commitments.independent)
    expect(seedOf(hash, vector.nonces)).toEqual({ ok: true, value: vector.seed })
  })

  test('has the same order, sample and reserve', () => {
    expect(sha256(draw.order.join('\n'))).toBe(vector.orderHash)
    expect(draw.sample).toEqual(vector.sample)
    const reserves = draw.strata.map(({ stratum, reserve }) => [stratum, reserve.slice(0, 2)])
    expect(Object.fromEntries(reserves)).toEqual(vector.firstReserves)
  })
})
