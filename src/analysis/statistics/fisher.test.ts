import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherTwoSided } from './fisher.ts'
import oracles from './oracles.json' with { type: 'json' }

const ANY_SHARE = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat()).map(([of, chance]) => ({
  count: chance % (of + 1),
  of,
}))

describe('the comparison of two shares', () => {
  test('is none without audits on both sides, or with numbers that cannot be', () => {
    expect(fisherTwoSided({ count: 0, of: 0 }, { count: 4, of: 8 })).toBeNull()
    expect(fisherTwoSided({ count: 4, of: 8 }, { count: 0, of: 0 })).toBeNull()
    expect(fisherTwoSided({ count: 9, of: 8 }, { count: 1, of: 2 })).toBeNull()
  })

  test.each([
    [0, 0.0294],
    [1, 0.1312],
    [2, 0.3348],
    [3, 0.6372],
  ])('of %i of 9 with 4 of 8 gives the published p', (count, p) => {
    const found = fisherTwoSided({ count, of: 9 }, { count: 4, of: 8 }) ?? NaN
    expect(Math.round(found * 10_000) / 10_000).toBe(p)
  })

  test('of four with four is never below .0286, however far they are apart', () => {
    const counts = [0, 1, 2, 3, 4]
    const all = counts.flatMap((one) =>
      counts.map((other) => fisherTwoSided({ count: one, of: 4 }, { count: other, of: 4 }) ?? NaN),
    )
    expect(Math.min(...all)).toBeCloseTo(2 / 70, 12)
  })

  test('of equal shares, or where nobody or everybody counts, gives 1', () => {
    expect(fisherTwoSided({ count: 2, of: 4 }, { count: 4, of: 8 })).toBe(1)
    expect(fisherTwoSided({ count: 0, of: 4 }, { count: 0, of: 8 })).toBe(1)
    expect(fisherTwoSided({ count: 4, of: 4 }, { count: 8, of: 8 })).toBe(1)
  })

  test('is what exact fractions give', () => {
    expect(oracles.fisher.length).toBeGreaterThanOrEqual(420)
    for (const { first, second, p } of oracles.fisher)
      expect(fisherTwoSided(first, second)).toBeCloseTo(p, 10)
  })

  test('does not depend on which is named first, nor on what is counted', () => {
    fc.assert(
      fc.property(ANY_SHARE, ANY_SHARE, (first, second) => {
        const p = fisherTwoSided(first, second) ?? NaN
        const others = (share: { count: number; of: number }) => ({
          count: share.of - share.count,
          of: share.of,
        })
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisherTwoSided(second, first)).toBeCloseTo(p, 10)
        expect(fisherTwoSided(others(first), others(second))).toBeCloseTo(p, 10)
      }),
    )
  })
})
