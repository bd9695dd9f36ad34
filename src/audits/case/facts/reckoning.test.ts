import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../../kernel/day.ts'
import { isReckoningShown, reckon } from './reckoning.ts'
import { sayReckoning } from './words.ts'

const on = (day: string, recorded: string | null = day) => ({
  on: literalDay(day),
  recordedOn: recorded === null ? null : literalDay(recorded),
})

const BLIND = {
  status: 'inProgress',
  views: { first: null, second: null, areOpen: false },
} as const
const OPEN = { ...BLIND, views: { ...BLIND.views, areOpen: true } } as const

describe('what facts add up to', () => {
  it('is nothing with one day alone, and nothing of a wait that the source does not tell', () => {
    expect(reckon([on('2015-01-01', null), on('2015-01-01', null)])).toEqual({
      longestGap: null,
      recordedLater: { count: 0, of: 0, longestDays: 0 },
    })
    expect(sayReckoning('visit', reckon([on('2015-01-01')]))).toEqual([])
  })

  it('says no time between two of what does not come at intervals', () => {
    const notes = reckon([on('2015-01-01'), on('2015-03-01')])
    expect(sayReckoning('caseNote', notes)).toEqual([])
    expect(sayReckoning('visit', notes)).toEqual([
      'Longest time between two: 59 days, 1 January 2015 to 1 March 2015',
    ])
  })

  it('says how many were recorded on a later day, of those whose days are known', () => {
    const facts = [on('2015-01-01', '2015-01-02'), on('2015-01-01'), on('2015-01-01', null)]
    expect(sayReckoning('visit', reckon(facts))).toEqual([
      'Recorded on a later day: 1 of 2, at most 1 day later',
    ])
  })

  it('is a longest time that no other exceeds, within the days that there are', () => {
    const days = fc.array(fc.integer({ min: 16_000, max: 16_400 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(days, (numbers) => {
        const { longestGap } = reckon(numbers.map((each) => ({ on: each as Day, recordedOn: null })))
        const sorted = [...new Set(numbers)].sort((one, other) => one - other)
        const gaps = sorted.slice(1).map((each, place) => each - (sorted[place] ?? each))
        expect(longestGap?.days ?? 0).toBe(Math.max(0, ...gaps))
      }),
    )
  })
})

describe('whether it is shown', () => {
  const given = [{ question: 'seen', answer: 'yes' }]

  it('not before a first answer to that question, nor for an answer that was only begun', () => {
    expect(isReckoningShown(BLIND, 'first', 'seen', [])).toBe(false)
    expect(isReckoningShown(BLIND, 'first', 'alone', given)).toBe(false)
    expect(isReckoningShown(BLIND, 'first', 'seen', [{ question: 'seen', answer: null }])).toBe(false)
  })

  it('stays once it was answered, even when the answer was taken back', () => {
    expect(isReckoningShown(BLIND, 'first', 'seen', given)).toBe(true)
    expect(isReckoningShown(BLIND, 'first', 'seen', [...given, { question: 'seen', answer: null }])).toBe(
      true,
    )
  })

  it('to who has no seat, and to both once the first views are open', () => {
    expect(isReckoningShown(BLIND, null, 'seen', [])).toBe(true)
    expect(isReckoningShown(OPEN, 'second', 'seen', [])).toBe(true)
  })
})
