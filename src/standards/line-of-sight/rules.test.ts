import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import type { SightFacts } from './model.ts'
import { knownDaysOf, LANES, monthTicks, signOf, sightOf } from './rules.ts'

const day = literalDay
const NOTHING: SightFacts = {
  stay: { from: day('2015-04-01'), until: null },
  ...{ asAt: day('2015-06-30'), entries: [], episodes: [], feeds: [], gaps: [] },
}
const visit = (on: string, attributes = {}) => ({ kind: 'visit', on: day(on), attributes })
const drawn = (facts: Partial<SightFacts>) => sightOf({ ...NOTHING, ...facts }, PLAIN_WORDS)
const missing = (until: string) => ({ kind: 'missingEpisode', from: day('2015-01-01'), until: day(until) })
const laneOf = (facts: Partial<SightFacts>, name: string) =>
  drawn(facts).lanes.find((lane) => lane.name === name)!

describe('a line of sight', () => {
  it('has every lane though nothing is known, and says so of each', () => {
    const picture = drawn({})
    expect(picture.lanes).toHaveLength(LANES.length)
    for (const { known, knownDays } of picture.lanes)
      expect([known, knownDays]).toEqual([expect.stringContaining('No feed covers these days'), null])
  })

  it('shows nothing of the days before the stay or after it', () => {
    const entries = [visit('2015-03-31'), visit('2015-04-01'), visit('2015-05-01')]
    const stay = { from: day('2015-04-01'), until: day('2015-05-01') }
    expect(laneOf({ entries, stay }, 'Visits').marks.map(({ when }) => when)).toEqual(['1 April 2015'])
  })

  it('shows one day of a stay that ended on the day it began', () => {
    const { from, until } = drawn({ stay: { from: day('2015-04-01'), until: day('2015-04-01') } })
    expect(until - from).toBe(1)
  })

  it('shows an episode that began before the stay, and one without a return as far as anything is known', () => {
    const episodes = [
      { kind: 'missing', from: day('2015-03-30'), until: day('2015-04-02') },
      { kind: 'missing', from: day('2015-06-29'), until: null },
    ]
    const openUntil = (...until: readonly string[]) => {
      const feeds = until.map((each) => missing(each))
      const { spans } = laneOf({ episodes, feeds }, 'Missing episodes')
      expect(spans[0]).toMatchObject({ when: '30 March 2015 to 2 April 2015', label: 'Missing' })
      return [spans[1]?.when, spans[1]?.label]
    }
    expect(openUntil('2015-07-01')).toEqual(['29 June 2015 to 30 June 2015', 'Missing; no return recorded'])
    const behind = 'Missing; no return recorded in what is known'
    expect(openUntil('2015-06-30')).toEqual(['29 June 2015', behind])
    expect(openUntil('2015-06-01')).toEqual(['29 June 2015', behind])
    expect(openUntil()).toEqual(['29 June 2015', behind])
  })

  it('says of a gap how long it is', () => {
    const gaps = [
      { kind: 'visit', from: day('2015-04-10'), until: day('2015-06-01'), isAtLeast: false, uncounted: [] },
    ]
    expect(laneOf({ gaps }, 'Visits').gaps[0]).toMatchObject({
      ...{ when: '10 April 2015 to 1 June 2015', short: '52 days' },
      label: '52 days without: longer than the standard allows',
    })
    expect(drawn({ gaps }).description).toContain('Visits: none with one gap.')
  })

  it('says of a gap that goes on into days of which nothing is known that it is at least so long', () => {
    const gaps = [
      { kind: 'visit', from: day('2015-04-10'), until: day('2015-06-01'), isAtLeast: true, uncounted: [] },
    ]
    expect(laneOf({ gaps }, 'Visits').gaps[0]).toMatchObject({
      ...{ when: '10 April 2015 to 1 June 2015', short: 'at least 52 days' },
      label: 'At least 52 days without: longer than the standard allows; what came after is not known',
    })
  })

  it('says of a gap which entries in it did not count, and of which nobody can tell', () => {
    const uncounted = [
      { entry: visit('2015-04-20', { seen: 'no' }), isSure: true, asked: ['seen'] },
      { entry: visit('2015-05-04'), isSure: false, asked: ['seen'] },
    ]
    const open = { kind: 'visit', from: day('2015-04-10'), until: day('2015-06-01'), isAtLeast: false }
    const { label } = laneOf({ gaps: [{ ...open, uncounted }] }, 'Visits').gaps[0]!
    expect(label.split('. ')).toEqual([
      '52 days without: longer than the standard allows',
      'Does not count for the standard: 20 April 2015, Visit; Child seen: no',
      'Nobody can tell whether it counts: 4 May 2015, Visit; Child seen: not recorded',
    ])
  })

  it('explains the signs that it holds and no others', () => {
    const entries = [visit('2015-04-02', { seen: 'no' })]
    const feeds = LANES.flat().map((kind) => ({ kind, from: day('2015-01-01'), until: day('2016-01-01') }))
    expect(drawn({ entries, feeds }).key.map(({ sign }) => sign)).toEqual(['cross'])
  })
})

describe('the sign of an entry', () => {
  it('is never a no where nothing was recorded', () => {
    for (const kind of LANES.flat())
      expect(signOf({ kind, on: day('2015-04-01'), attributes: {} })).not.toBe('cross')
    expect(signOf(visit('2015-04-01', { seen: 'notRecorded', seenAlone: 'no' }))).toBe('empty')
  })

  it('tells seen alone, seen and not seen apart', () => {
    const seen = (attributes: object) => signOf(visit('2015-04-01', attributes))
    expect(seen({ seen: 'yes', seenAlone: 'yes' })).toBe('full')
    expect(seen({ seen: 'yes', seenAlone: 'notRecorded' })).toBe('half')
    expect(seen({ seen: 'no', seenAlone: 'no' })).toBe('cross')
  })
})

describe('how far a lane is known', () => {
  const feed = (kind: string, from: string, until: string) => ({ kind, from: day(from), until: day(until) })

  it('is not at all where one of its kinds has no feed', () => {
    expect(knownDaysOf(['plan', 'planReview'], [feed('plan', '2015-01-01', '2015-06-01')])).toBeNull()
  })

  it('goes by the source that is behind', () => {
    const feeds = [feed('visit', '2015-01-01', '2015-06-01'), feed('visit', '2015-02-01', '2015-05-01')]
    expect(knownDaysOf(['visit'], feeds)).toEqual({ from: day('2015-02-01'), until: day('2015-05-01') })
  })

  it('is said with the last day that is covered, and the first where the stay began before it', () => {
    const feeds = [feed('visit', '2015-04-10', '2015-06-01')]
    expect(laneOf({ feeds }, 'Visits').known).toBe('Known from 10 April 2015 up to 31 May 2015.')
  })
})

describe('the months below the axis', () => {
  it('give the year at the first and at each January', () => {
    const ticks = monthTicks(day('2014-11-05'), day('2015-03-01'))
    expect(ticks.map(({ label }) => label)).toEqual(['Dec 2014', '2015', 'Feb'])
  })
})
