import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonthsSameDay,
  ageOn,
  asDay,
  dayOfInstant,
  formatDay,
  literalDay,
  parseDay,
  parseDayLoosely,
  quarterOf,
  sayDay,
} from './day.ts'
import { instantOf } from './instant.ts'

const ANY_DAY = fc.integer({ min: -719_162, max: 2_932_896 }).map(asDay)

describe('a day written as YYYY-MM-DD', () => {
  test.each(['2015-02-31', '2015-02-29', '2015-13-01', '2015-00-10', '2015-06-00', '0000-01-01'])(
    'refuses %s, which is no day',
    (text) => expect(parseDay(text)).toBeNull(),
  )

  test.each(['', '19/11/2015', '2015-1-1', ' 2015-11-19', '2015-11-19T00:00', '20151119', 'x2015-11-19'])(
    'refuses "%s", which is written otherwise',
    (text) => expect(parseDay(text)).toBeNull(),
  )

  test('is read and written back', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(formatDay(literalDay('2016-02-29'))).toBe('2016-02-29')
    expect(formatDay(literalDay('0090-03-01'))).toBe('0090-03-01')
  })

  test('is a fault when the code itself writes one that does not exist', () => {
    expect(() => literalDay('2015-02-31')).toThrow('Not a day: 2015-02-31')
  })

  test('comes back as it went, for any day', () => {
    fc.assert(
      fc.property(ANY_DAY, (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
      }),
    )
  })
})

describe('a day as forms and files write it', () => {
  test.each(['11/19/2015', '31/02/2015', '19/11/15', '19-11-2015', '2015/11/19', 'yesterday', '', '0'])(
    'refuses "%s" and does not guess',
    (text) => expect(parseDayLoosely(text)).toBeNull(),
  )

  test.each(['2015-11-19T24:00', '2015-11-19T14:60:00', '19/11/2015 25:00', '2015-02-31T10:00:00Z'])(
    'refuses "%s", whose time or day does not exist',
    (text) => expect(parseDayLoosely(text)).toBeNull(),
  )

  test.each([
    ['19/11/2015', '2015-11-19'],
    ['1/2/2015', '2015-02-01'],
    [' 19/11/2015 ', '2015-11-19'],
    ['19/11/2015 14:05', '2015-11-19'],
    ['2015-11-19', '2015-11-19'],
    ['2015-11-19T23:59:59.999', '2015-11-19'],
    ['2015-11-19 00:00:00', '2015-11-19'],
  ])('reads %s as %s', (text, day) => expect(parseDayLoosely(text)).toBe(literalDay(day)))

  test('takes a time with an offset to London before it reads the day', () => {
    expect(parseDayLoosely('2015-06-01T23:30:00Z')).toBe(literalDay('2015-06-02'))
    expect(parseDayLoosely('2015-11-19T23:30:00Z')).toBe(literalDay('2015-11-19'))
    expect(parseDayLoosely('2015-11-19T00:30:00+02:00')).toBe(literalDay('2015-11-18'))
  })
})

describe('a day as read', () => {
  test('is said with the name of its month', () => {
    expect(sayDay(literalDay('2015-11-19'))).toBe('19 November 2015')
    expect(sayDay(literalDay('2015-01-01'))).toBe('1 January 2015')
    expect(sayDay(literalDay('2015-12-31'))).toBe('31 December 2015')
  })
})

describe('stepping from day to day', () => {
  test('crosses the end of a year and of a leap February', () => {
    expect(addDays(literalDay('2015-12-31'), 1)).toBe(literalDay('2016-01-01'))
    expect(addDays(literalDay('2016-03-01'), -1)).toBe(literalDay('2016-02-29'))
  })

  test.each([
    ['2015-04-15', 1, '2015-05-15'],
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-03-31', 1, '2015-04-30'],
    ['2015-12-10', 1, '2016-01-10'],
    ['2015-04-01', -12, '2014-04-01'],
    ['2016-02-29', -12, '2015-02-28'],
    ['2015-05-31', -3, '2015-02-28'],
  ])('takes %s %i months on to %s', (from, months, to) => {
    expect(addMonthsSameDay(literalDay(from), months)).toBe(literalDay(to))
  })

  test('counts months as Temporal does, for any day', () => {
    const months = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(ANY_DAY, months, (day, count) => {
        const date = new Temporal.PlainDate(1970, 1, 1).add({ days: day }).add({ months: count })
        fc.pre(date.year >= 1 && date.year <= 9999)
        expect(formatDay(addMonthsSameDay(day, count))).toBe(date.toString())
      }),
    )
  })
})

describe('age', () => {
  test.each([
    ['2000-06-15', '2015-06-14', 14],
    ['2000-06-15', '2015-06-15', 15],
    ['2000-06-15', '2015-05-31', 14],
    ['2000-02-29', '2015-02-28', 14],
    ['2000-02-29', '2015-03-01', 15],
    ['2000-02-29', '2016-02-29', 16],
    ['2015-04-01', '2015-04-01', 0],
  ])('of a child born on %s is on %s: %i', (born, day, years) => {
    expect(ageOn(literalDay(born), literalDay(day))).toBe(years)
  })

  test('is below 0 before the birth', () => {
    expect(ageOn(literalDay('2015-04-02'), literalDay('2015-04-01'))).toBe(-1)
  })
})

describe('the quarter', () => {
  test.each([
    ['2014-10-01', 2014, 3],
    ['2015-04-01', 2015, 1],
    ['2015-03-31', 2014, 4],
    ['2015-01-01', 2014, 4],
    ['2015-06-30', 2015, 1],
    ['2015-07-01', 2015, 2],
    ['2015-12-31', 2015, 3],
  ])('of %s lies in the year that began in April %i and is quarter %i', (day, startYear, quarter) => {
    expect(quarterOf(literalDay(day))).toEqual({ startYear, quarter })
  })
})

describe('the day of a moment', () => {
  test('is the day in London, in winter and in summer', () => {
    expect(dayOfInstant(instantOf(Date.UTC(2015, 10, 19, 23, 59)))).toBe(literalDay('2015-11-19'))
    expect(dayOfInstant(instantOf(Date.UTC(2015, 6, 19, 22, 59)))).toBe(literalDay('2015-07-19'))
    expect(dayOfInstant(instantOf(Date.UTC(2015, 6, 19, 23, 0)))).toBe(literalDay('2015-07-20'))
  })
})
