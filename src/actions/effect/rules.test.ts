import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherTwoSided } from '../../analysis/index.ts'
import type { Exposure } from '../exposure.ts'
import type { Circumstances, Counted } from './model.ts'
import { judgeMeasures, RARE, smallestChance, verdictOn, type Asked } from './rules.ts'

const count = (count: number, of: number): Counted => ({ share: { count, of }, silentCount: 0 })
const exposed: Circumstances = { exposure: 'yes', untestable: null }
const asked = (earlier: Counted, later: Counted | null, direction: Asked['direction'] = 'more'): Asked => ({
  ...{ earlier, later, direction },
})
const one = (what: Asked, circumstances: Circumstances = exposed) => judgeMeasures([what], circumstances)[0]!

const share = fc.nat(20).chain((of) => fc.nat(of).map((each) => count(each, of)))
const anyCounted = fc.oneof({ weight: 4, arbitrary: share }, fc.constantFrom<Counted>('notAsked', 'notGiven'))
const anyAsked = fc.record({
  earlier: anyCounted,
  later: fc.oneof({ weight: 6, arbitrary: anyCounted }, fc.constant(null)),
  direction: fc.constantFrom<Asked['direction']>('more', 'fewer'),
})
const anyExposure = fc.constantFrom<Exposure | null>('yes', 'partly', 'no', 'cannotTell', null)
const anyUntestable = fc.constantFrom<Circumstances['untestable']>(
  ...[null, null, { why: 'childrenInBoth', count: 2 } as const],
  { why: 'sample', of: 'later', reason: 'replaced' } as const,
)

describe('a measure of an action', () => {
  it.each([
    ['noLaterRound', asked(count(1, 8), null), exposed],
    ['noLaterRound', asked(count(0, 9), count(9, 9)), { ...exposed, exposure: null }],
    ['inForceLater', asked(count(0, 9), count(9, 9)), { ...exposed, exposure: 'no' }],
    ['missing', asked('notAsked', count(9, 9)), exposed],
    ['missing', asked(count(0, 9), 'notAsked'), exposed],
    ['exposureUnknown', asked(count(0, 9), count(9, 9)), { ...exposed, exposure: 'cannotTell' }],
    [
      'untestable',
      asked(count(0, 9), count(9, 9)),
      { ...exposed, untestable: { why: 'sample', of: 'later', reason: 'stratified' } },
    ],
    ['noAudits', asked(count(0, 0), count(9, 9)), exposed],
    ['tooFew', asked(count(0, 3), count(3, 3)), exposed],
    ['tooFew', asked(count(4, 8), count(8, 8)), exposed],
    ['chance', asked(count(2, 9), count(4, 8)), exposed],
    ['otherWay', asked(count(5, 10), count(0, 12)), exposed],
    ['moved', asked(count(0, 9), count(4, 8)), exposed],
    ['moved', asked(count(8, 8), count(1, 8), 'fewer'), { ...exposed, exposure: 'partly' }],
  ] as const)('reads %s', (reason, what, circumstances) => {
    expect(one(what, circumstances).reason).toBe(reason)
  })

  it('has the chance of the oracle: 0 of 9 beside 4 of 8 is .0294', () => {
    expect(one(asked(count(0, 9), count(4, 8))).chance).toBeCloseTo(0.0294, 4)
  })

  it('is harder to show among several: what moved alone does not move beside a second one', () => {
    const alone = asked(count(0, 9), count(4, 8))
    const [first, second] = judgeMeasures([alone, asked(count(2, 9), count(4, 8))], exposed)
    expect(one(alone).verdict).toBe('moved')
    expect(first).toMatchObject({ verdict: 'notMoved', reason: 'chance' })
    expect(second?.verdict).toBe('notMoved')
  })

  it('never moved unless the action was stated to be in force, wholly or in part', () => {
    fc.assert(
      fc.property(fc.array(anyAsked), anyExposure, anyUntestable, (all, exposure, untestable) => {
        const isStated = exposure === 'yes' || exposure === 'partly'
        const judged = judgeMeasures(all, { exposure, untestable })
        const isAsItShould = ({ verdict }: { verdict: string }) =>
          verdict !== 'moved' || (isStated && untestable === null)
        expect(judged.every(isAsItShould)).toBe(true)
        if (exposure === 'cannotTell') expect(judged.map(({ verdict }) => verdict)).not.toContain('moved')
      }),
    )
  })

  it('never moved from fewer audits than the exact test could ever show anything with', () => {
    fc.assert(
      fc.property(fc.array(anyAsked, { minLength: 1 }), (all) => {
        judgeMeasures(all, exposed).forEach(({ verdict, earlier, later }, place) => {
          if (
            verdict !== 'moved' ||
            typeof earlier === 'string' ||
            later === null ||
            typeof later === 'string'
          )
            return
          const { direction } = all[place]!
          expect(smallestChance(earlier.share, later.share.of, direction)).toBeLessThanOrEqual(RARE)
          expect(fisherTwoSided(earlier.share, later.share)).toBeLessThanOrEqual(RARE)
        })
      }),
    )
  })

  it('never moves because another measure is added', () => {
    fc.assert(
      fc.property(anyAsked, fc.array(anyAsked, { maxLength: 4 }), (first, others) => {
        const among = judgeMeasures([first, ...others], exposed)[0]!
        if (among.verdict === 'moved') expect(one(first).verdict).toBe('moved')
      }),
    )
  })
})

describe('the verdict on an action', () => {
  const judged = (...reasons: ('moved' | 'otherWay' | 'chance' | 'tooFew')[]) =>
    verdictOn(
      reasons.map((reason) => ({
        reason,
        verdict: reason === 'moved' ? 'moved' : reason === 'tooFew' ? 'tooFew' : 'notMoved',
      })),
    )

  it('is none where nothing is computed', () => expect(verdictOn([])).toBe('notComputed'))

  it('is not that it moved where one measure went the other way', () => {
    expect(judged('moved', 'otherWay')).toBe('notMoved')
  })

  it('is that it moved where one did, which the test is corrected for', () => {
    expect(judged('chance', 'moved', 'tooFew')).toBe('moved')
  })
})
