import { describe, expect, it } from 'vitest'
import { inTimeOrder, roundBefore } from './earlier.ts'

const round = (month: string | null) => ({
  ...{ round: month ?? 'unknown', month, frameCount: null, sampleCount: null, sharePercent: null },
  ...{ grades: null, noInterval: null, childrenInBoth: null, note: null, topics: null },
})

describe('the round before', () => {
  it('is none for the first', () => expect(roundBefore({ earlier: [] })).toBeNull())

  it.each([
    ['latest first', [round('2015-04'), round('2014-10'), round(null)]],
    ['oldest first', [round(null), round('2014-10'), round('2015-04')]],
  ])('is the latest of several, given %s', (_order, earlier) => {
    expect(roundBefore({ earlier })?.month).toBe('2015-04')
    expect(inTimeOrder({ earlier }).map(({ month }) => month)).toEqual([null, '2014-10', '2015-04'])
  })
})
