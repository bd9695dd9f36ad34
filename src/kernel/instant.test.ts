import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant, instantInLondon, instantOf, parseInstant, sayInstant } from './instant.ts'

describe('a moment', () => {
  test.each([
    '2015-11-19T14:05:00',
    '2015-11-19',
    '2015-02-31T14:05:00Z',
    '2015-11-19T24:00:00Z',
    '2015-11-19T14:05:60Z',
    '2015-11-19T14:05:00+25:00',
    '2015-11-19T14:05:00Z[Europe/London]',
    '',
  ])('is not named by "%s"', (text) => expect(parseInstant(text)).toBeNull())

  test('is read from a text with Z or an offset', () => {
    expect(parseInstant('1970-01-01T00:00:01Z')).toBe(1_000)
    expect(parseInstant('2015-07-19T15:05+01:00')).toBe(Date.UTC(2015, 6, 19, 14, 5))
    expect(parseInstant('2015-07-19T14:05:00.123456Z')).toBe(Date.UTC(2015, 6, 19, 14, 5, 0, 123))
  })

  test('is read as the database writes it', () => {
    expect(parseInstant('2015-07-19 14:05:00.123456+00')).toBe(Date.UTC(2015, 6, 19, 14, 5, 0, 123))
    expect(parseInstant('2015-07-19 15:05:00+01')).toBe(Date.UTC(2015, 6, 19, 14, 5))
  })

  test('is kept in whole milliseconds', () => {
    expect(instantOf(1_000.9)).toBe(1_000)
    expect(formatInstant(instantOf(0))).toBe('1970-01-01T00:00:00.000Z')
  })

  test('comes back as it went, for any moment of four centuries', () => {
    const moments = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2200, 0) }).map(instantOf)
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseInstant(formatInstant(moment))).toBe(moment)
      }),
    )
  })
})

describe('a moment as read', () => {
  test.each([
    ['2015-11-19T14:05:00Z', '19 November 2015 at 2:05pm'],
    ['2015-07-19T14:05:00Z', '19 July 2015 at 3:05pm'],
    ['2015-07-19T23:30:00Z', '20 July 2015 at 12:30am'],
    ['2015-11-19T12:00:59Z', '19 November 2015 at 12:00pm'],
    ['2015-11-19T09:00:00Z', '19 November 2015 at 9:00am'],
  ])('is said in London time: %s is %s', (text, said) => {
    expect(sayInstant(instantOf(Date.parse(text)))).toBe(said)
  })
})

const HOUR = 3_600_000

describe('a time on London clocks', () => {
  test.each([
    ['2014-10-24', 21.25, '2014-10-24T20:15:00.000Z'],
    ['2014-12-24', 21.25, '2014-12-24T21:15:00.000Z'],
    ['2014-10-26', 1.5, '2014-10-26T00:30:00.000Z'],
    ['2014-10-26', 3, '2014-10-26T03:00:00.000Z'],
    ['2015-03-29', 1.5, '2015-03-29T01:30:00.000Z'],
    ['2015-03-29', 12, '2015-03-29T11:00:00.000Z'],
  ])('on %s at %s hours is %s', (date, hours, moment) => {
    expect(formatInstant(instantInLondon(date, hours * HOUR))).toBe(moment)
  })
})
