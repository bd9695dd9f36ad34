import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson } from './clopper-pearson.ts'
import oracles from './oracles.json' with { type: 'json' }

describe('the interval without a frame', () => {
  test('is none for no audits, or for more than all of them', () => {
    expect(clopperPearson({ count: 0, of: 0 })).toBeNull()
    expect(clopperPearson({ count: 9, of: 8 })).toBeNull()
  })

  test('of 4 of 8 is the published one', () => {
    const { low, high } = clopperPearson({ count: 4, of: 8 }) ?? { low: NaN, high: NaN }
    expect([low.toFixed(5), high.toFixed(5)]).toEqual(['0.15701', '0.84299'])
  })

  test('begins at 0 for none and ends at 1 for all', () => {
    expect(clopperPearson({ count: 0, of: 8 })?.low).toBe(0)
    expect(clopperPearson({ count: 8, of: 8 })?.high).toBe(1)
  })

  test('is the one that SciPy gives', () => {
    expect(oracles.clopperPearson.length).toBeGreaterThanOrEqual(7)
    for (const { low, high, ...seen } of oracles.clopperPearson) {
      const found = clopperPearson(seen)
      expect(found?.low).toBeCloseTo(low, 10)
      expect(found?.high).toBeCloseTo(high, 10)
    }
  })

  test('holds the share itself, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (of, chance) => {
        const count = chance % (of + 1)
        const { low, high } = clopperPearson({ count, of }) ?? { low: NaN, high: NaN }
        const mirrored = clopperPearson({ count: of - count, of })
        expect(low <= count / of && count / of <= high).toBe(true)
        expect(mirrored?.low).toBeCloseTo(1 - high, 10)
      }),
    )
  })
})
