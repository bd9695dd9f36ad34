import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, type Day } from './day.ts'
import { clip, holds, overlaps, type Period } from './period.ts'

const period = (from: number, until: number | null): Period => ({
  from: asDay(from),
  until: until === null ? null : asDay(until),
})
const ANY_DAY = fc.integer({ min: 0, max: 30 })
const ANY_PERIOD = fc
  .tuple(ANY_DAY, fc.option(ANY_DAY))
  .map(([from, length]) => period(from, length === null ? null : from + length))
const daysOf = (held: Period): Day[] =>
  Array.from({ length: 100 }, (_, day) => asDay(day)).filter((day) => holds(held, day))

describe('a period', () => {
  test('holds its first day and not the day it ends before', () => {
    expect(daysOf(period(10, 13))).toEqual([10, 11, 12])
  })

  test('holds no day when it ends as it begins', () => {
    expect(daysOf(period(10, 10))).toEqual([])
  })

  test('holds every later day while it is open', () => {
    expect(holds(period(10, null), asDay(9))).toBe(false)
    expect(holds(period(10, null), asDay(1_000_000))).toBe(true)
  })
})

describe('two periods', () => {
  test('do not overlap when one ends as the other begins', () => {
    expect(overlaps(period(1, 5), period(5, 9))).toBe(false)
    expect(overlaps(period(5, 9), period(1, 5))).toBe(false)
  })

  test('do not overlap when one of them holds no day', () => {
    expect(overlaps(period(5, 5), period(1, 9))).toBe(false)
  })

  test('overlap when they share one day, also when both are open', () => {
    expect(overlaps(period(1, 6), period(5, 9))).toBe(true)
    expect(overlaps(period(1, null), period(500, null))).toBe(true)
  })

  test('are clipped to what lies in both, and stay open when both are', () => {
    expect(clip(period(1, 9), period(4, 6))).toEqual(period(4, 6))
    expect(clip(period(1, null), period(4, 6))).toEqual(period(4, 6))
    expect(clip(period(1, null), period(4, null))).toEqual(period(4, null))
    expect(clip(period(1, 4), period(4, 6))).toBeNull()
  })

  test('share exactly the days that their clip holds, whichever is named first', () => {
    fc.assert(
      fc.property(ANY_PERIOD, ANY_PERIOD, (first, second) => {
        const shared = daysOf(first).filter((day) => holds(second, day))
        const clipped = clip(first, second)
        expect(clipped === null ? [] : daysOf(clipped)).toEqual(shared)
        expect(overlaps(second, first)).toBe(shared.length > 0)
      }),
    )
  })
})
