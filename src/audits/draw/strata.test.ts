import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './strata.ts'

const allocated = (size: number, counts: Record<string, number>) =>
  Object.fromEntries(allocate(size, new Map(Object.entries(counts))))

test('gives every place to the only stratum', () => {
  expect(allocated(8, { none: 25 })).toEqual({ none: 8 })
})

test('gives the places left over to the largest remainders', () => {
  expect(allocated(8, { fieldwork: 13, permanence: 7, assessment: 5 })).toEqual({
    fieldwork: 4,
    permanence: 2,
    assessment: 2,
  })
})

test('gives a tie to the name whose bytes come first, capitals before small letters and Ä after Z', () => {
  expect(allocated(2, { a: 3, Ä: 3, Z: 3 })).toEqual({ a: 1, Ä: 0, Z: 1 })
})

test('gives nothing to a stratum too small for a place', () => {
  expect(allocated(2, { large: 99, small: 1 })).toEqual({ large: 2, small: 0 })
})

test('gives all places, to each stratum its share rounded down or up, and never more than it has', () => {
  const counts = fc.dictionary(fc.string(), fc.integer({ min: 1, max: 150_000 }), { minKeys: 1, maxKeys: 12 })
  fc.assert(
    fc.property(counts, fc.nat(), (children, chance) => {
      const all = Object.values(children).reduce((sum, count) => sum + count, 0)
      const size = 1 + (chance % all)
      const places = [...allocate(size, new Map(Object.entries(children)))]
      expect(places.reduce((sum, [, count]) => sum + count, 0)).toBe(size)
      for (const [name, count] of places) {
        const share = (size * (children[name] ?? 0)) / all
        expect(Math.abs(count - share)).toBeLessThan(1)
        expect(count).toBeLessThanOrEqual(children[name] ?? 0)
      }
    }),
  )
})
