import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf, chanceOfAtLeast, chanceOfAtMost } from './distribution.ts'
import { chanceOfMissingAll, hypergeometric } from './hypergeometric.ts'
import oracles from './oracles.json' with { type: 'json' }

const drawing = (markedCount: number, sampleCount: number, frameCount: number) => ({
  frameCount,
  markedCount,
  sampleCount,
})
const ANY_DRAWING = fc
  .tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 60 }))
  .map(([marked, sample, frame]) => drawing(marked % (frame + 1), sample % (frame + 1), frame))

describe('the number of marked children in a sample', () => {
  test('is certain when nobody or everybody is marked or drawn', () => {
    expect(chanceOf(hypergeometric(drawing(0, 8, 25)), 0)).toBe(1)
    expect(chanceOf(hypergeometric(drawing(25, 8, 25)), 8)).toBe(1)
    expect(chanceOf(hypergeometric(drawing(3, 25, 25)), 3)).toBe(1)
    expect(chanceOf(hypergeometric(drawing(3, 0, 25)), 0)).toBe(1)
  })

  test('has the chances that can be counted by hand', () => {
    const chances = [...hypergeometric(drawing(2, 2, 4)).chances]
    expect(chances.map((chance) => Math.round(chance * 6))).toEqual([1, 4, 1])
  })

  test('has no chance outside what the frame allows', () => {
    const both = hypergeometric(drawing(20, 8, 25))
    expect([chanceOf(both, 2), chanceOf(both, 9), chanceOfAtMost(both, 2), chanceOfAtLeast(both, 9)]).toEqual(
      [0, 0, 0, 0],
    )
    expect(chanceOf(both, 3)).toBeGreaterThan(0)
  })

  test('has chances that come to 1 and the same mean as the frame', () => {
    fc.assert(
      fc.property(ANY_DRAWING, ({ frameCount, markedCount, sampleCount }) => {
        const { lowest, chances } = hypergeometric({ frameCount, markedCount, sampleCount })
        const mean = chances.reduce((sum, chance, place) => sum + chance * (lowest + place), 0)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
        expect(mean).toBeCloseTo((sampleCount * markedCount) / frameCount, 10)
      }),
    )
  })

  test('is the same when the marked and the drawn change places', () => {
    fc.assert(
      fc.property(ANY_DRAWING, ({ frameCount, markedCount, sampleCount }) => {
        const turned = hypergeometric(drawing(sampleCount, markedCount, frameCount))
        const { lowest, chances } = hypergeometric({ frameCount, markedCount, sampleCount })
        expect(turned.lowest).toBe(lowest)
        chances.forEach((chance, place) => expect(turned.chances[place]).toBeCloseTo(chance, 12))
      }),
    )
  })
})

describe('missing all marked children', () => {
  test.each([
    [3, 8, 25, 0.296],
    [1, 8, 25, 0.68],
  ])('%i with %i audits from %i has the published chance', (marked, sample, frame, chance) => {
    expect(Math.round(chanceOfMissingAll(drawing(marked, sample, frame)) * 1000) / 1000).toBe(chance)
  })

  test.each([
    [3, 13],
    [2, 17],
    [1, 23],
  ])('of %i in 25 falls to one in ten with %i audits and not with one fewer', (marked, audits) => {
    expect(chanceOfMissingAll(drawing(marked, audits, 25))).toBeLessThanOrEqual(0.1)
    expect(chanceOfMissingAll(drawing(marked, audits - 1, 25))).toBeGreaterThan(0.1)
  })

  test('cannot happen when too few are left, and is certain when nobody is marked or drawn', () => {
    expect(chanceOfMissingAll(drawing(18, 8, 25))).toBe(0)
    expect(chanceOfMissingAll(drawing(17, 8, 25))).toBeGreaterThan(0)
    expect([chanceOfMissingAll(drawing(0, 8, 25)), chanceOfMissingAll(drawing(3, 0, 25))]).toEqual([1, 1])
  })

  test('has the chance of the exact fractions', () => {
    expect(oracles.missing.length).toBeGreaterThanOrEqual(60)
    for (const { chance, ...of } of oracles.missing) expect(chanceOfMissingAll(of)).toBeCloseTo(chance, 12)
  })

  test('is the chance of none in the sample', () => {
    fc.assert(
      fc.property(ANY_DRAWING, (of) => {
        expect(chanceOfMissingAll(of)).toBeCloseTo(chanceOf(hypergeometric(of), 0), 12)
      }),
    )
  })
})
