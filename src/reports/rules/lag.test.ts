import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { addMonthsSameDay, formatDay, literalDay } from '../../kernel/day.ts'
import { lengthInWords, monthsBetween, placeOf, sayMonths } from './lag.ts'

const when = (text: string) => parseDayOrMonth(text) as DayOrMonth

describe('the months from one time to another', () => {
  it('are never below nought', () => expect(monthsBetween(when('2015-05'), when('2015-04'))).toBe(0))

  it('are counted from month to month where a day is not known', () => {
    expect(monthsBetween(when('2015-04'), when('2015-11-19'))).toBe(7)
    expect(monthsBetween(when('2014-10'), when('2015-05'))).toBe(7)
  })

  it('are whole where both days are known', () => {
    expect(monthsBetween(when('2015-04-20'), when('2015-11-19'))).toBe(6)
    expect(monthsBetween(when('2015-04-19'), when('2015-11-19'))).toBe(7)
    expect(monthsBetween(when('2015-01-31'), when('2015-02-28'))).toBe(1)
  })

  it('are as many as were added', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(60), (days, months) => {
        const from = addMonthsSameDay(literalDay('1990-01-15'), Math.floor(days / 30))
        const until = addMonthsSameDay(from, months)
        expect(monthsBetween(when(formatDay(from)), when(formatDay(until)))).toBe(months)
      }),
    )
  })

  it('are said in figures beside a bracket and in words in a sentence', () => {
    expect([0, 1, 7].map(sayMonths)).toEqual(['less than a month', '1 month', '7 months'])
    expect([0, 1, 7].map(lengthInWords)).toEqual(['less than a month', 'one month', 'seven months'])
  })
})

it('a month stands at its middle and a day where it is', () => {
  expect(formatDay(placeOf(when('2015-04')))).toBe('2015-04-15')
  expect(formatDay(placeOf(when('2015-11-19')))).toBe('2015-11-19')
})
