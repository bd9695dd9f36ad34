import { describe, expect, it } from 'vitest'
import { literalDay as day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { DutyNow } from '../judged-now.ts'
import { STANDARDS } from '../shipped.ts'
import { gapsOf } from './gaps.ts'

const standards = new Map(STANDARDS.map((standard) => [standard.code, standard]))
const missed = (from: string, verdict: DutyNow['verdict'] = 'notMet'): DutyNow => ({
  ...{ standard: 'supervision-monthly', from: day(from), due: null, verdict, reason: 'none' },
  ...{ isHistory: false, entries: [], child: 'a child' as Id<'child'>, stay: null },
})
const supervision = (on: string) => ({ kind: 'supervision', on: day(on), attributes: {} })
const feed = (until: string) => ({ kind: 'supervision', from: day('2015-04-01'), until: day(until) })
const gapsKnown = (
  feeds: readonly ReturnType<typeof feed>[],
  duties: readonly DutyNow[],
  ...entries: readonly ReturnType<typeof supervision>[]
) => gapsOf(duties, { standards, entries, feeds, last: day('2015-11-19') })
const gaps = (duties: readonly DutyNow[], ...entries: readonly ReturnType<typeof supervision>[]) =>
  gapsKnown([feed('2015-11-20')], duties, ...entries)

describe('the gaps of a line of sight', () => {
  it('are none where the standard was met, nor on the day itself', () => {
    expect(gaps([missed('2015-06-01', 'met'), missed('2015-11-19')])).toEqual([])
  })

  it('reach from one entry to the next, so that their length is the one that was judged', () => {
    const [gap] = gaps([missed('2015-08-17')], supervision('2015-08-17'), supervision('2015-09-18'))
    expect(gap).toEqual({
      ...{ kind: 'supervision', from: day('2015-08-17'), until: day('2015-09-18') },
      ...{ isAtLeast: false, uncounted: [] },
    })
  })

  it('reach to the last day that is looked at where nothing closed them', () => {
    const [gap] = gaps([missed('2015-10-15')], supervision('2015-10-15'))
    expect(gap).toMatchObject({ from: day('2015-10-15'), until: day('2015-11-19'), isAtLeast: false })
  })

  it('reach no further than the last day that is known, and are then at least so long', () => {
    const until = { from: day('2015-08-17'), until: day('2015-10-31'), isAtLeast: true }
    const missing = missed('2015-08-17')
    expect(gapsKnown([feed('2015-11-01')], [missing])).toEqual([
      { kind: 'supervision', ...until, uncounted: [] },
    ])
    expect(gapsKnown([feed('2015-11-01')], [missing], supervision('2015-11-10'))).toMatchObject([until])
    expect(gapsKnown([feed('2015-11-20'), feed('2015-11-01')], [missing])).toMatchObject([until])
  })

  it('are as long as they are where an entry of the last known day closed them', () => {
    const [gap] = gapsKnown([feed('2015-11-01')], [missed('2015-08-17')], supervision('2015-10-31'))
    expect(gap).toMatchObject({ until: day('2015-10-31'), isAtLeast: false })
  })

  it('are none where nobody says what is known', () => {
    expect(gapsKnown([], [missed('2015-08-17')])).toEqual([])
  })
})

describe('an entry that does not count for the standard', () => {
  const shipped = STANDARDS.find(({ code }) => code === 'supervision-monthly')!
  const [version] = shipped.versions
  const seenMonthly = {
    ...shipped,
    code: 'seen-monthly',
    versions: [
      {
        ...version!,
        rule: {
          ...{ shape: 'cadence' as const, entries: { kinds: ['visit'], yes: ['seen'] } },
          ...{ every: { unit: 'months' as const, count: 1 }, stages: [], pausesWhileMissing: true },
        },
      },
    ],
  }
  const visit = (on: string, seen?: string) => ({
    ...{ kind: 'visit', on: day(on), attributes: seen === undefined ? {} : { seen } },
  })
  const feeds = [{ kind: 'visit', from: day('2015-04-01'), until: day('2015-11-20') }]
  const gapsAmong = (...entries: readonly ReturnType<typeof visit>[]) =>
    gapsOf([{ ...missed('2015-08-17'), standard: 'seen-monthly' }], {
      ...{ standards: new Map([['seen-monthly', seenMonthly]]), entries, feeds, last: day('2015-11-19') },
    })

  it('does not end the gap: a visit at which the child was not seen, or not known to be seen', () => {
    const [notSeen, unknown] = [visit('2015-09-01', 'no'), visit('2015-09-10')]
    expect(gapsAmong(notSeen, unknown)).toEqual([
      {
        ...{ kind: 'visit', from: day('2015-08-17'), until: day('2015-11-19'), isAtLeast: false },
        uncounted: [
          { entry: notSeen, isSure: true, asked: ['seen'] },
          { entry: unknown, isSure: false, asked: ['seen'] },
        ],
      },
    ])
  })

  it('is kept with the gap that lasts until the next entry that counts, and none before or after it', () => {
    const [before, within, after] = ['2015-08-01', '2015-09-01', '2015-11-01'].map((on) => visit(on, 'no'))
    const seen = visit('2015-10-20', 'yes')
    const gaps = gapsAmong(before!, within!, seen, after!)
    expect(gaps).toMatchObject([
      { until: day('2015-10-20'), uncounted: [{ entry: within, isSure: true, asked: ['seen'] }] },
    ])
  })

  it('is of the day itself on which the gap ends no part of it', () => {
    const gaps = gapsAmong(visit('2015-10-20', 'no'), visit('2015-10-20', 'yes'))
    expect(gaps).toMatchObject([{ until: day('2015-10-20'), uncounted: [] }])
  })
})
