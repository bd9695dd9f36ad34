import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { KindFigures } from './model.ts'
import {
  ageOfDelivery,
  ageOfFeed,
  countingOf,
  openAttributes,
  problemTotals,
  sayLastEntry,
  sayShare,
} from './rules.ts'

const TODAY = literalDay('2015-11-19')
const visits = (change: Partial<KindFigures> = {}): KindFigures => ({
  ...{ source: 'mosaic', kind: 'visit', entries: 8, lastOn: '2015-11-01', coveredUntil: null },
  notRecorded: {},
  ...change,
})

const MINUTE = 60_000
const counted = (minutesAgo: number) => countingOf(instantOf(0), instantOf(minutesAgo * MINUTE))
const instantOf = (ms: number) => (Date.UTC(2015, 10, 19) + ms) as Instant

describe('counting data quality', () => {
  it('comes before looking where nothing was counted, or no job has counted for an hour', () => {
    expect(countingOf(null, instantOf(0))).toBe('first')
    expect(counted(60)).toBe('first')
  })

  it('is left to a job after ten minutes, and waits for them', () => {
    expect(counted(59)).toBe('later')
    expect(counted(10)).toBe('later')
    expect(counted(9)).toBe('none')
  })
})

describe('figures of data quality', () => {
  it('say of none that there is none, and never nought per cent of it', () => {
    expect(sayShare({ count: 0, of: 0 })).toBe('None known')
    expect(sayShare({ count: 1, of: 8 })).toBe('1 of 8 (13%)')
  })

  it('call a source stale whose files were never taken in, or longer ago than a month', () => {
    expect(ageOfDelivery(null, TODAY)).toEqual({ sentence: 'No files were taken in', isStale: true })
    expect(ageOfDelivery('2015-10-18', TODAY).isStale).toBe(true)
    expect(ageOfDelivery('2015-10-19', TODAY)).toEqual({
      sentence: '19 October 2015, 31 days ago',
      isStale: false,
    })
    expect(ageOfDelivery('2015-11-19', TODAY).sentence).toBe('19 November 2015, today')
  })

  it('say of a day that is still to come that it lies after today', () => {
    expect(sayLastEntry('2015-11-20', TODAY)).toBe('20 November 2015, after today')
    expect(sayLastEntry('2015-11-18', TODAY)).toBe('18 November 2015, 1 day ago')
  })

  it('say no more than the day of files that came in real time, which in a story lies after today', () => {
    expect(ageOfDelivery('2026-11-20', TODAY)).toEqual({ sentence: '20 November 2026', isStale: false })
  })

  it('name the last day that a feed covers, which is the day before it ends', () => {
    expect(ageOfFeed('2015-11-01', TODAY)).toEqual({ sentence: 'to 31 October 2015', isStale: false })
    expect(ageOfFeed('2015-10-19', TODAY).isStale).toBe(true)
    expect(ageOfFeed(null, TODAY)).toEqual({ sentence: 'Nothing was said', isStale: false })
  })

  it('list what is left open, the emptiest first, and leave out what is always recorded', () => {
    const open = openAttributes([
      visits({ notRecorded: { seen: 2, seenAlone: 6 } }),
      visits({ source: 'other', entries: 2, notRecorded: { seen: 2 } }),
    ])
    expect(open.map(({ source, attribute, count, of }) => [source, attribute, count, of])).toEqual([
      ['other', 'seen', 2, 2],
      ['mosaic', 'seenAlone', 6, 8],
      ['mosaic', 'seen', 2, 8],
    ])
  })

  it('add up each problem over its sources, and say where there is none', () => {
    const totals = problemTotals({
      ...{ kinds: [], sources: [], matching: { sources: [], proposals: 0 } },
      problems: [
        { problem: 'beforeBirth', source: 'mosaic', count: 2 },
        { problem: 'beforeBirth', source: 'other', count: 1 },
      ],
    })
    expect(totals.find(({ problem }) => problem === 'beforeBirth')?.count).toBe(3)
    expect(totals.find(({ problem }) => problem === 'recordedEarly')?.count).toBe(0)
  })
})
