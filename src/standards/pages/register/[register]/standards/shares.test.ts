import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, formatDay, literalDay } from '../../../../../kernel/day.ts'
import { instantOf } from '../../../../../kernel/instant.ts'
import { lastDayOf, lastOfMonths, newest, overTimePicture, sayMet, sharesCsv } from './shares.ts'

const share = (on: string, counts: { met?: number; notMet?: number; cannotTell?: number } = {}) => ({
  ...{ standard: 'supervision-monthly', on: literalDay(on), madeAt: instantOf(0), met: 0, notMet: 0 },
  ...{ cannotTell: 0, notYetDue: 0, notApplicable: 0, listCount: 27, ...counts },
})

describe('a share that is met', () => {
  it('is no figure where nobody can be judged, whatever cannot be told', () => {
    expect(sayMet(share('2015-11-19', { cannotTell: 27 }))).toBe('None could be judged')
    expect(sayMet(share('2015-11-19'))).toBe('None could be judged')
  })

  it('leaves out those of whom nobody can tell, and says of how many it is', () => {
    expect(sayMet(share('2015-11-19', { met: 14, notMet: 1, cannotTell: 12 }))).toBe('14 of 15 (93%)')
  })
})

describe('the counts of a list', () => {
  it('have no last day before the first count', () => {
    expect(lastDayOf([])).toBeNull()
  })

  it('are shown by the last of each month, whichever way they come', () => {
    const counts = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(counts, (days) => {
        const shares = days.map((each) => ({
          ...share('2015-01-01'),
          on: addDays(literalDay('2015-01-01'), each),
        }))
        const months = lastOfMonths(shares)
        const month = (on: (typeof months)[number]['on']) => formatDay(on).slice(0, 7)
        for (const { on } of shares)
          expect(months.find((last) => month(last.on) === month(on))!.on).toBeGreaterThanOrEqual(on)
        expect(months.map(({ on }) => month(on))).toEqual(
          [...new Set(shares.map(({ on }) => month(on)))].toSorted(),
        )
        expect(newest(shares).get('supervision-monthly')!.on).toBe(lastDayOf(shares))
      }),
    )
  })

  it('are said with their picture, so that nobody needs to see it', () => {
    const { description, rows } = overTimePicture([
      share('2015-10-19', { met: 24 }),
      share('2015-11-19', { met: 24, notMet: 1 }),
    ])
    expect(description).toBe(
      '19 October 2015: met 24 of 24 (100%), cannot tell 0. 19 November 2015: met 24 of 25 (96%), cannot tell 0.',
    )
    expect(rows.map(({ counts, of }) => [...counts, of])).toEqual([
      [24, 0, 0, 27],
      [24, 1, 0, 27],
    ])
  })

  it('are taken along as codes and numbers alone', () => {
    const [head, row] = sharesCsv('vemt', [share('2015-11-19', { met: 24, notMet: 1 })]).split('\r\n')
    expect(head).toBe('register,standard,day,met,notMet,cannotTell,notYetDue,notApplicable,listCount')
    expect(row).toBe('vemt,supervision-monthly,2015-11-19,24,1,0,0,0,27')
  })
})
