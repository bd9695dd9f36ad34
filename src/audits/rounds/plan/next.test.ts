import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { roundSeen } from '../seen.factory.ts'
import { nextPlan } from './next.ts'

const planned = {
  draw: literalDay('2015-12-07'),
  moderation: null,
  report: literalDay('2016-01-31'),
  board: literalDay('2016-02-18'),
}

describe('the next round of a kind', () => {
  it('is offered of no round that does not come round', () => {
    expect(nextPlan(roundSeen({ repeatMonths: null }).round)).toBeNull()
  })

  it('has every day so many months later, and leaves the day of the list open', () => {
    const next = nextPlan(roundSeen({ planned, repeatMonths: 6, dueOn: literalDay('2015-12-31') }).round)
    expect(next).toMatchObject({
      ...{ code: 'june-2016', month: '2016-06', asAt: null, repeatMonths: 6, after: 'december-2015' },
      dueOn: literalDay('2016-06-30'),
      planned: {
        draw: literalDay('2016-06-07'),
        moderation: null,
        report: literalDay('2016-07-31'),
        board: literalDay('2016-08-18'),
      },
    })
  })

  it('examines the period that begins where the one before ended', () => {
    const next = nextPlan(roundSeen({ repeatMonths: 6 }).round)
    expect(next?.period).toEqual({ from: literalDay('2015-12-01'), until: literalDay('2016-05-31') })
  })

  it('is drawn by two people after a round that was computed from old papers', () => {
    const next = nextPlan(roundSeen({ repeatMonths: 6, howDrawn: 'reconstruction' }).round)
    expect(next?.howDrawn).toBe('twoPeople')
  })
})
