import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, formatDay, literalDay } from './day.ts'
import { lastDayOf, parseDayOrMonth, sayDayOrMonth, type DayOrMonth } from './day-or-month.ts'

describe('a day or month', () => {
  it.each(['', '2015', '2015-13', '2015-02-30', 'May 2015', '2015-5'])('is not "%s"', (text) => {
    expect(parseDayOrMonth(text)).toBeNull()
  })

  it('is said as far as it is known', () => {
    expect(['2015-05', '2015-05-09'].map((text) => sayDayOrMonth(parseDayOrMonth(text)!))).toEqual([
      'May 2015',
      '9 May 2015',
    ])
  })

  it.each([
    ['2015-12', '2015-12-31'],
    ['2016-02', '2016-02-29'],
    ['2015-12-05', '2015-12-05'],
  ])('%s ends with %s', (text, last) => {
    expect(lastDayOf(parseDayOrMonth(text)!)).toBe(literalDay(last))
  })

  it('of a day is the day itself, and of its month no earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const text = formatDay(asDay(days))
        expect(lastDayOf(text as DayOrMonth)).toBe(days)
        expect(lastDayOf(text.slice(0, 7) as DayOrMonth)).toBeGreaterThanOrEqual(days)
      }),
    )
  })
})
