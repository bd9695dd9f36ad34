import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharePercent } from './percent.ts'

test('gives no share of none', () => expect(sharePercent(0, 0)).toBeNull())

test.each([
  [9, 25, 36],
  [8, 25, 32],
  [4, 8, 50],
  [0, 8, 0],
  [8, 8, 100],
  [1, 3, 33],
  [2, 3, 67],
])('gives %i of %i as %i per cent', (count, of, percent) => expect(sharePercent(count, of)).toBe(percent))

test.each([
  [1, 8, 13],
  [3, 8, 38],
  [1, 200, 1],
  [29, 200, 15],
])('rounds the half of %i of %i up to %i', (count, of, percent) =>
  expect(sharePercent(count, of)).toBe(percent),
)

test('is within half of one per cent of the true share, and above it at an exact half', () => {
  const counts = fc.integer({ min: 0, max: 150_000 })
  fc.assert(
    fc.property(counts, counts, (one, another) => {
      const [count, of] = [Math.min(one, another), Math.max(one, another, 1)]
      const twiceTheError = 2 * (sharePercent(count, of) ?? NaN) * of - 200 * count
      expect(twiceTheError > -of && twiceTheError <= of).toBe(true)
    }),
  )
})
