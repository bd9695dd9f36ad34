import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { instantOf } from '../../kernel/instant.ts'
import type { ShareOfDay } from '../../standards/index.ts'
import { daysIn } from './list-days.ts'
import { sayListDays } from './words.ts'

function share(on: string, met: number): ShareOfDay {
  const counts = { met, notMet: 20 - met, cannotTell: 5, notYetDue: 0, notApplicable: 0, listCount: 25 }
  return { standard: 'supervision-monthly', on: literalDay(on), madeAt: instantOf(0), ...counts }
}

const SHARES = [share('2015-03-19', 8), share('2015-04-19', 9), share('2015-11-19', 15)]

describe('how the list stood on a day', () => {
  it('is not said where it was never counted', () => {
    expect(daysIn([], literalDay('2015-04-08'))).toBeNull()
  })

  it('has no count of before where none is old enough', () => {
    expect(daysIn(SHARES, literalDay('2015-02-01'))).toMatchObject({ before: null, now: { met: 15 } })
    expect(daysIn(SHARES, null)).toMatchObject({ before: null })
  })

  it('takes the last count that is no later than the day, and the last of all', () => {
    expect(sayListDays(daysIn(SHARES, literalDay('2015-04-08'))!)).toBe(
      'As the list stood on a day, what is history left out: met for 8 of 20 children (cannot tell 5) on 19 March 2015; met for 15 of 20 children (cannot tell 5) on 19 November 2015.',
    )
  })
})
