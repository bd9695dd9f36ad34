import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, literalDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { action, APRIL } from './action.factory.ts'
import { exposureCounts, exposureIn, exposureOf, roundsAfter, type Exposure } from './exposure.ts'
import { parseDayOrMonth } from '../kernel/day-or-month.ts'
import { exposureOfAll, exposureSentence } from './exposure-words.ts'
import { closedSentence, eventSentence } from './words.ts'
import { EXPOSURES, type ActionEvent, type CaseExposures } from './model.ts'

const inForce = (text: string) => action({ inForceFrom: literalDay(text) })

describe('exposure of the cases of a round to an action', () => {
  it('cannot be told while the day in force or the period examined is not recorded', () => {
    expect(exposureOf(null, APRIL.period)).toBe('cannotTell')
    expect(exposureOf(literalDay('2014-01-01'), null)).toBe('cannotTell')
  })

  it.each([
    ['2014-10-08', 'yes'],
    ['2014-10-09', 'yes'],
    ['2014-10-10', 'partly'],
    ['2015-04-08', 'partly'],
    ['2015-04-09', 'no'],
  ])('in force from %s is %s for 9 October 2014 until 9 April 2015', (from, exposure) => {
    expect(exposureOf(literalDay(from), APRIL.period)).toBe(exposure)
  })

  it('never grows when an action comes in force later', () => {
    const order = ['yes', 'partly', 'no']
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 18_000 }), fc.nat(500), (from, later) => {
        const [before, after] = [
          exposureOf(asDay(from), APRIL.period),
          exposureOf(asDay(from + later), APRIL.period),
        ]
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })
})

describe('exposure where somebody knows single cases', () => {
  const said = (exposure: Exposure, count: number) => ({ round: 'april-2015', exposure, count })
  const known = (...caseExposures: CaseExposures[]) => action({ caseExposures })

  it('goes by the days for every case of which nobody said anything', () => {
    expect(exposureCounts(known(said('yes', 3)), APRIL)).toEqual({ yes: 3, partly: 0, no: 0, cannotTell: 5 })
    expect(exposureIn(known({ ...said('yes', 3), round: 'another' }), APRIL)).toBe('cannotTell')
  })

  it.each([
    ['yes', [said('yes', 8)]],
    ['partly', [said('yes', 1)]],
    ['partly', [said('yes', 4), said('no', 4)]],
    ['cannotTell', [said('no', 7)]],
    ['no', [said('no', 8)]],
  ] as const)('is %s', (exposure, all) => expect(exposureIn(known(...all), APRIL)).toBe(exposure))

  it('is never yes or partly unless the days or somebody say so of a case', () => {
    const each = fc.record({ exposure: fc.constantFrom(...EXPOSURES), count: fc.nat(8) })
    fc.assert(
      fc.property(fc.array(each), (all) => {
        const told = all.map((one) => ({ ...one, round: 'april-2015' }))
        const isKnown = all.some(({ exposure, count }) => count > 0 && ['yes', 'partly'].includes(exposure))
        const isShown = ['yes', 'partly'].includes(exposureIn(known(...told), APRIL))
        expect(isShown).toBe(isKnown)
      }),
    )
  })

  it('is said in counts beside what the days tell', () => {
    expect(exposureSentence(known(said('yes', 1), said('no', 1)), APRIL)).toContain(
      'Of two cases somebody who knows them said more. In all: exposed 1 of 8, partly 0, not 1, cannot tell 6.',
    )
  })
})

describe('the rounds that could show an action', () => {
  it('leave out its own round, earlier ones, and those of another register', () => {
    const march = { ...APRIL, month: parseDayOrMonth('2014-03')! }
    const own = { ...APRIL, month: parseDayOrMonth('2014-10')! }
    const other = { ...APRIL, register: 'other' as Id<'register'> }
    expect(roundsAfter(action(), [march, own, other])).toEqual([])
  })

  it('come in the order of time', () => {
    const december = { ...APRIL, code: 'december-2015', month: parseDayOrMonth('2015-12')! }
    expect(roundsAfter(action(), [december, APRIL])).toEqual([APRIL, december])
  })
})

describe('the sentence on exposure', () => {
  it('says that nobody can tell', () => {
    expect(exposureSentence(action(), APRIL)).toBe(
      'From when it was in force is not recorded, so nobody can tell whether the cases of April 2015 could show it.',
    )
  })

  it('names the day in force', () => {
    expect(exposureSentence(inForce('2015-02-03'), APRIL)).toBe(
      'In force from 3 February 2015, through a part of the period examined in April 2015.',
    )
  })

  it('says of nine actions that were reported done later that a number were not yet implemented', () => {
    const nine = Array.from({ length: 9 }, () => action({ reportedDone: parseDayOrMonth('2015-10') }))
    expect(exposureOfAll(nine, APRIL)).toBe(
      'Nine actions: cannot tell. A number were not yet implemented in April; the report does not say which.',
    )
  })

  it('does not claim it where nothing was reported done later', () => {
    expect(exposureOfAll([action(), action()], APRIL)).toBe(
      'Two actions: cannot tell. From when they were in force is not recorded.',
    )
  })

  it('counts where some are known', () => {
    expect(exposureOfAll([action(), inForce('2014-10-09'), inForce('2015-05-01')], APRIL)).toBe(
      'Exposure of the cases of April 2015 to 3 actions: fully 1, partly 0, not 1, cannot tell 1.',
    )
  })
})

describe('the history of an action', () => {
  const event: ActionEvent = {
    ...{ status: 'done', field: null, value: null, note: null, happened: parseDayOrMonth('2015-10') },
    ...{ looked: null, outcome: null },
    ...{ at: 0 as ActionEvent['at'], by: 'The lead' },
  }

  it('says how the status moved, and what was recorded', () => {
    const said = [
      event,
      { ...event, field: 'due', value: '2015-12' } as const,
      { ...event, field: 'inForceFrom', value: '2015-05-01' } as const,
      { ...event, field: 'owner', value: null } as const,
    ].map(eventSentence)
    expect(said).toEqual([
      'Done (October 2015)',
      'Due recorded as December 2015',
      'In force from recorded as 1 May 2015',
      'Owner no longer recorded',
    ])
  })

  it('claims no effect for an action that was closed', () => {
    expect(closedSentence([event])).toBe('Closed without having been verified.')
    expect(closedSentence([event, { ...event, status: 'verified' }])).toBe(
      'Closed as verified, effect not shown.',
    )
  })
})
