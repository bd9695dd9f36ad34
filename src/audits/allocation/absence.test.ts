import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { isMostlyAway } from './absence.ts'

const away = (from: string, until: string | null) => ({
  from: literalDay(from),
  until: until === null ? null : literalDay(until),
})
// Ten days, the due day included.
const UNTIL = { today: literalDay('2015-12-01'), dueOn: literalDay('2015-12-10') }

describe('an absence', () => {
  it('bars who is away on more than half of the days until the audits are due', () => {
    expect(isMostlyAway([away('2015-12-02', '2015-12-08')], UNTIL)).toBe(true)
    expect(isMostlyAway([away('2015-11-20', '2015-12-03'), away('2015-12-07', null)], UNTIL)).toBe(true)
  })

  it('bars nobody for half of the days, for days after them, or for none', () => {
    expect(isMostlyAway([away('2015-12-02', '2015-12-07')], UNTIL)).toBe(false)
    expect(isMostlyAway([away('2015-12-11', null)], UNTIL)).toBe(false)
    expect(isMostlyAway([], UNTIL)).toBe(false)
  })

  it('counts today alone where no due day is known, or it is past', () => {
    const today = literalDay('2015-12-01')
    for (const dueOn of [null, literalDay('2015-11-01')]) {
      expect(isMostlyAway([away('2015-12-01', '2015-12-02')], { today, dueOn })).toBe(true)
      expect(isMostlyAway([away('2015-12-02', null)], { today, dueOn })).toBe(false)
    }
  })
})
