import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfAtLeast, chanceOfAtMost } from './distribution.ts'
import { frameInterval } from './frame-interval.ts'
import { hypergeometric } from './hypergeometric.ts'
import oracles from './oracles.json' with { type: 'json' }

const endsOf = (count: number, of: number, frameCount: number) => {
  const interval = frameInterval({ count, of }, frameCount)
  return [interval?.lowCount, interval?.highCount]
}

describe('the interval for the frame', () => {
  test.each([
    [9, 8, 25],
    [-1, 8, 25],
    [2, 26, 25],
    [1.5, 8, 25],
    [4, 8, NaN],
    [0, 0, 0],
  ])('is none for %d of %d from %d, which cannot be', (count, of, frameCount) => {
    expect(frameInterval({ count, of }, frameCount)).toBeNull()
  })

  test('is the whole frame when nobody was audited', () => {
    expect(endsOf(0, 0, 25)).toEqual([0, 25])
  })

  test.each([
    [0, 0, 7],
    [1, 1, 11],
    [2, 2, 14],
    [3, 4, 17],
    [4, 6, 19],
    [5, 8, 21],
    [6, 11, 23],
    [7, 14, 24],
    [8, 18, 25],
  ])('of %i of 8 from 25 goes from %i to %i children', (count, low, high) => {
    expect(endsOf(count, 8, 25)).toEqual([low, high])
  })

  test('says its ends in per cent of the frame too', () => {
    expect(frameInterval({ count: 4, of: 8 }, 25)).toEqual({
      lowCount: 6,
      highCount: 19,
      lowPercent: 24,
      highPercent: 76,
      frameCount: 25,
    })
  })

  test('is the count itself when everybody was audited', () => {
    expect([0, 9, 25].map((count) => endsOf(count, 25, 25))).toEqual([
      [0, 0],
      [9, 9],
      [25, 25],
    ])
  })

  test('is what exact fractions give, for ties, small frames and large ones', () => {
    expect(oracles.intervals.length).toBeGreaterThanOrEqual(220)
    const wrong = oracles.intervals.filter(
      ({ count, of, frameCount, lowCount, highCount }) =>
        endsOf(count, of, frameCount).join() !== [lowCount, highCount].join(),
    )
    expect(wrong).toEqual([])
  })

  test('of half a country of 150,000 comes within two seconds on a busy machine', () => {
    const start = performance.now()
    expect(endsOf(37_500, 75_000, 150_000)).toEqual([74_620, 75_380])
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('covers the truth in at least 95% of all samples, whatever the truth', () => {
    const drawings = fc.integer({ min: 1, max: 40 }).chain((frameCount) =>
      fc.record({
        frameCount: fc.constant(frameCount),
        markedCount: fc.nat(frameCount),
        sampleCount: fc.nat(frameCount),
      }),
    )
    fc.assert(
      fc.property(drawings, ({ frameCount, markedCount, sampleCount }) => {
        const { lowest, chances } = hypergeometric({ frameCount, markedCount, sampleCount })
        const covered = chances.map((chance, place) => {
          const ends = frameInterval({ count: lowest + place, of: sampleCount }, frameCount)
          return ends && ends.lowCount <= markedCount && markedCount <= ends.highCount ? chance : 0
        })
        expect(covered.reduce((sum, chance) => sum + chance, 0)).toBeGreaterThanOrEqual(0.95 - 1e-9)
      }),
    )
  })

  test('mirrors when what is counted is turned round', () => {
    const shares = fc
      .integer({ min: 1, max: 200 })
      .chain((frame) => fc.tuple(fc.constant(frame), fc.nat(frame), fc.nat()))
    fc.assert(
      fc.property(shares, ([frameCount, of, chance]) => {
        const count = chance % (of + 1)
        const [low = NaN, high = NaN] = endsOf(count, of, frameCount)
        expect(endsOf(of - count, of, frameCount)).toEqual([frameCount - high, frameCount - low])
      }),
    )
  })
})

describe('a tail of one drawing', () => {
  test('and the tail beside it come to 1', () => {
    const chances = hypergeometric({ frameCount: 25, markedCount: 6, sampleCount: 8 })
    expect(chanceOfAtLeast(chances, 4) + chanceOfAtMost(chances, 3)).toBeCloseTo(1, 14)
  })
})
