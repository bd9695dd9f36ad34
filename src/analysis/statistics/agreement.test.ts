import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AgreementTable,
  agreedShare,
  cohenKappa,
  gwetAc1,
  gwetInterval,
  weightedKappa,
} from './agreement.ts'
import oracles from './oracles.json' with { type: 'json' }

const two = (bothFirst: number, above: number, below: number, bothSecond: number): AgreementTable => [
  [bothFirst, above],
  [below, bothSecond],
]
const four = (bothFirst: number, above: number, below: number, bothSecond: number): AgreementTable => [
  [bothFirst, above, 0, 0],
  [below, bothSecond, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
]
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100 + 0)

describe('agreement', () => {
  test('has no measure without a case', () => {
    expect([cohenKappa(two(0, 0, 0, 0)), gwetAc1(two(0, 0, 0, 0)), cohenKappa([]), gwetAc1([])]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('has no AC1 with one category on offer, and no kappa where both used one category alone', () => {
    expect(gwetAc1([[8]])).toBeNull()
    expect(cohenKappa(two(8, 0, 0, 0))).toBeNull()
    expect(gwetAc1(two(8, 0, 0, 0))).toBe(1)
  })

  test('is counted first', () => {
    expect(agreedShare(two(6, 1, 1, 0))).toEqual({ count: 6, of: 8 })
    expect(agreedShare(four(3, 1, 0, 4))).toEqual({ count: 7, of: 8 })
  })

  test.each([
    ['six alike and two apart', two(6, 1, 1, 0), -0.14, 0.68],
    ['the same with four categories on offer', four(6, 1, 1, 0), -0.14, 0.73],
    ['the same, balanced', two(3, 1, 1, 3), 0.5, 0.5],
    ['one auditor who says Good to all', two(7, 0, 1, 0), 0, 0.86],
    ['all alike in two categories', two(4, 0, 0, 4), 1, 1],
  ])('of %s has the published kappa and AC1', (_, table, kappa, ac1) => {
    expect([rounded(cohenKappa(table)), rounded(gwetAc1(table))]).toEqual([kappa, ac1])
  })

  test('has no interval of one case, and none of a whole that has no AC1', () => {
    expect(gwetInterval(two(1, 0, 0, 0))).toBeNull()
    expect(gwetInterval([[8]])).toBeNull()
    expect(weightedKappa([[8]])).toBeNull()
    expect(weightedKappa(two(0, 0, 0, 0))).toBeNull()
    expect(gwetInterval(two(4, 0, 0, 4))).toEqual({ low: 1, high: 1 })
  })

  test('weighs two grades that are far apart more than neighbours', () => {
    const apart = (steps: number) =>
      [0, 1, 2, 3].map((row) =>
        [0, 1, 2, 3].map((column) => (row === column ? 3 : 0) + (row === 0 && column === steps ? 2 : 0)),
      )
    expect(weightedKappa(apart(1))!).toBeGreaterThan(weightedKappa(apart(3))!)
  })

  test('is what each case by itself gives, in exact fractions and with the quantiles of SciPy', () => {
    expect(oracles.agreement.length).toBeGreaterThanOrEqual(300)
    for (const { table, ac1, interval, kappa, weighted } of oracles.agreement) {
      expect(gwetAc1(table)).toBeCloseTo(ac1, 10)
      const { low, high } = gwetInterval(table) ?? { low: NaN, high: NaN }
      expect(low).toBeCloseTo(interval[0] ?? NaN, 9)
      expect(high).toBeCloseTo(interval[1] ?? NaN, 9)
      expect(cohenKappa(table) ?? 9).toBeCloseTo(kappa ?? 9, 10)
      expect(weightedKappa(table) ?? 9).toBeCloseTo(weighted ?? 9, 10)
    }
  })

  test('does not depend on which auditor is named first, and is at most 1', () => {
    const rows = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(rows, (table) => {
        const turned = table.map((_, category) => table.map((row) => row[category] ?? 0))
        for (const measure of [cohenKappa, gwetAc1, weightedKappa]) {
          expect(measure(turned) ?? 2).toBeCloseTo(measure(table) ?? 2, 10)
          expect(measure(table) ?? 0).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
