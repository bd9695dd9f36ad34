import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dateOfDays, daysInMonth, daysOfDate } from './day-calendar.ts'

const MILLION_DAYS = fc.integer({ min: -719_162, max: 2_932_896 })

test('counts the days from 1 January 1970', () => {
  expect(daysOfDate({ year: 1970, month: 1, dayOfMonth: 1 })).toBe(0)
  expect(daysOfDate({ year: 1969, month: 12, dayOfMonth: 31 })).toBe(-1)
  expect(daysOfDate({ year: 2015, month: 11, dayOfMonth: 19 })).toBe(16_758)
})

test('gives February 29 days in a leap year only, and no leap year to most centuries', () => {
  expect([2000, 2015, 2016, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28])
  expect([1, 4, 6, 12].map((month) => daysInMonth(2015, month))).toEqual([31, 30, 30, 31])
})

test('agrees with Temporal on every day from the year 1 to 9999', () => {
  fc.assert(
    fc.property(MILLION_DAYS, (days) => {
      const { year, month, day } = new Temporal.PlainDate(1970, 1, 1).add({ days })
      expect(dateOfDays(days)).toEqual({ year, month, dayOfMonth: day })
      expect(daysOfDate({ year, month, dayOfMonth: day })).toBe(days)
    }),
    { numRuns: 2_000 },
  )
})
