import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holm } from './holm.ts'
import oracles from './oracles.json' with { type: 'json' }

describe('the correction for several tests', () => {
  test('leaves one alone, and makes nothing of none', () => {
    expect(holm([])).toEqual([])
    expect(holm([0.03])).toEqual([0.03])
  })

  test('of ten topics makes the least chance that four against four can have one that says nothing', () => {
    expect(Math.min(...holm([2 / 70, ...new Array<number>(9).fill(1)]))).toBeCloseTo(0.2857, 4)
  })

  test('is that of R', () => {
    for (const { chances, corrected } of oracles.holm)
      for (const [place, chance] of holm(chances).entries())
        expect(chance).toBeCloseTo(corrected[place] ?? NaN, 12)
  })

  test('never makes a chance smaller, nor one that was larger come before', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
        const corrected = holm(chances)
        for (const [place, chance] of chances.entries()) {
          expect(corrected[place]).toBeGreaterThanOrEqual(chance)
          expect(corrected[place]).toBeLessThanOrEqual(1)
          for (const [other, larger] of chances.entries())
            if (larger > chance) expect(corrected[other]).toBeGreaterThanOrEqual(corrected[place] ?? NaN)
        }
      }),
    )
  })
})
