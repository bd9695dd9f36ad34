import { describe, expect, it } from 'vitest'
import { literalDay } from '../kernel/day.ts'
import { formatInstant } from '../kernel/instant.ts'
import { code, day, list, pairs, text, when, wholeNumber } from './cells.ts'

describe('a day', () => {
  it.each(['31/02/2015', '2015-02-31', '27.3.2015', '03/27/2015', 'March', '42000'])(
    'is not %s',
    (written) => {
      expect(day(written)).toEqual({ ok: false, problem: expect.stringMatching(/no day of the calendar/) })
    },
  )

  it.each(['27/03/2015', '27/3/2015', '2015-03-27', '2015-03-27T00:00:00', '2015-03-27 21:15'])(
    'is %s',
    (written) => {
      expect(day(written)).toEqual({ ok: true, value: literalDay('2015-03-27') })
    },
  )
})

describe('when something happened', () => {
  const timeOf = (written: string) => {
    const read = when(written)
    return read.ok && read.value.at !== null ? formatInstant(read.value.at) : null
  }

  it.each(['2014-10-17', '17/10/2014', '2014-10-17 00:00:00', '2014-10-17T00:00:00.000'])(
    'is a day alone where the source says %s',
    (written) => {
      expect(when(written)).toEqual({ ok: true, value: { day: literalDay('2014-10-17'), at: null } })
    },
  )

  it('is a moment on London clocks where the source gives a time', () => {
    expect(timeOf('2014-10-24T21:15:00')).toBe('2014-10-24T20:15:00.000Z')
    expect(timeOf('24/12/2014 21:15')).toBe('2014-12-24T21:15:00.000Z')
    expect(timeOf('2014-07-01T00:30:00Z')).toBe('2014-07-01T00:30:00.000Z')
  })
})

describe('other cells', () => {
  it('refuse what they are not', () => {
    expect(wholeNumber('4.5').ok).toBe(false)
    expect(text('x'.repeat(4001)).ok).toBe(false)
    expect(pairs('seen').ok).toBe(false)
    expect(code({ M: 'missing' })('X')).toEqual({
      ok: false,
      problem: expect.stringMatching(/known here: M/),
    })
  })

  it('are read as what they are', () => {
    expect(wholeNumber('-12')).toEqual({ ok: true, value: -12 })
    expect(list(' missing; exploited ;missing')).toEqual({ ok: true, value: ['missing', 'exploited'] })
    expect(pairs('seen = yes; seen_alone=no;')).toEqual({
      ok: true,
      value: { seen: 'yes', seen_alone: 'no' },
    })
    expect(code({ Missing: 'missing' })('MISSING')).toEqual({ ok: true, value: 'missing' })
  })
})
