import { describe, expect, it } from 'vitest'
import {
  day,
  days,
  dutiesOf,
  entry,
  inShort,
  months,
  standardOf,
  stay,
  supervised,
} from '../judging.factory.ts'
import type { AttributeRule, CurrentRule, PresentRule, UpliftRule } from '../rule-model.ts'
import type { ChildFacts } from '../timeline-of.ts'

type AnyRule = PresentRule | CurrentRule | UpliftRule | AttributeRule
const judge = (rule: AnyRule, child: ChildFacts, asAt = '2015-06-10', covered = {}) =>
  dutiesOf(child, standardOf(rule), { asAt, covered }).map(inShort)
const verdict = (...asked: Parameters<typeof judge>) =>
  judge(...asked)[0]
    ?.split(' ')
    .slice(2)
    .join(' ')

const LISTED = [stay('2015-03-01')]
const plan = (on: string, complete: 'yes' | 'no' | 'notRecorded' = 'yes') =>
  entry('plan', on, { answers: { complete } })

describe('present', () => {
  const rule: PresentRule = {
    shape: 'present',
    entries: { kinds: ['plan'], yes: [] },
    since: 'ever',
    grace: days(0),
  }
  it('is not met where there is none, which can still be cleared until the stay ends', () => {
    expect(judge(rule, { stays: LISTED })).toEqual(['2015-03-01 2015-03-01 notMet none'])
    expect(judge(rule, { stays: [stay('2015-03-01', '2015-04-01')] })[0]).toBe(
      '2015-03-01 2015-03-01 notMet none history',
    )
  })

  it('is not yet due on the day of the listing', () => {
    expect(verdict(rule, { stays: [stay('2015-06-10')] })).toBe('notYetDue waiting')
  })

  it('is met by an old one, and not by one after the stay or after as-at', () => {
    expect(verdict(rule, { stays: LISTED, entries: [plan('2012-01-01')] })).toBe('met done')
    expect(verdict(rule, { stays: LISTED, entries: [plan('2015-06-11')] })).toBe('notMet none')
    const ended = { stays: [stay('2015-03-01', '2015-04-01')], entries: [plan('2015-04-01')] }
    expect(verdict(rule, ended)).toBe('notMet none history')
  })

  it('wants one of this stay where the rule says so', () => {
    expect(verdict({ ...rule, since: 'stay' }, { stays: LISTED, entries: [plan('2015-02-28')] })).toBe(
      'notMet none',
    )
  })

  it('cannot be told without a feed, nor of one that may count', () => {
    const none = { plan: { from: day('2015-04-01'), until: null } }
    expect(verdict(rule, { stays: LISTED }, '2015-06-10', none)).toBe('cannotTell notCovered')
    const offered: PresentRule = { ...rule, entries: { kinds: ['directWork'], yes: ['offered'] } }
    expect(verdict(offered, { stays: LISTED, entries: [entry('directWork', '2015-03-05')] })).toBe(
      'cannotTell notRecorded',
    )
  })

  it('is met by an offer that was declined', () => {
    const offered: PresentRule = { ...rule, entries: { kinds: ['directWork'], yes: ['offered'] } }
    const declined = entry('directWork', '2015-03-05', { answers: { offered: 'yes', accepted: 'no' } })
    expect(verdict(offered, { stays: LISTED, entries: [declined] })).toBe('met done')
  })

  it('is asked anew by a new version', () => {
    const stricter = { ...rule, since: 'stay' as const }
    const standard = standardOf(rule, { further: [{ from: '2015-05-01', rule: stricter }] })
    const child = { stays: LISTED, entries: [plan('2014-01-01')] }
    expect(dutiesOf(child, standard, { asAt: '2015-06-10' }).map(inShort)).toEqual([
      '2015-03-01 2015-03-01 met done',
      '2015-05-01 2015-05-01 notMet none',
    ])
  })
})

describe('current', () => {
  const rule: CurrentRule = {
    shape: 'current',
    kind: 'plan',
    complete: 'complete',
    noOlderThan: months(2),
    renewedDuringStay: true,
    grace: days(10),
  }
  it.each([
    ['none', []],
    ['incomplete', [plan('2015-05-01'), plan('2015-06-01', 'no')]],
    ['notRenewed', [plan('2015-02-20')]],
    ['tooOld', [plan('2015-04-09')]],
  ])('names what is wrong: %s', (reason, entries) => {
    expect(verdict(rule, { stays: LISTED, entries })).toBe(`notMet ${reason}`)
  })

  it('cannot be told where nobody wrote whether the latest is complete', () => {
    expect(verdict(rule, { stays: LISTED, entries: [plan('2015-06-01', 'notRecorded')] })).toBe(
      'cannotTell notRecorded',
    )
  })

  it('is met by the latest, whatever came before', () => {
    expect(verdict(rule, { stays: LISTED, entries: [plan('2015-05-01', 'no'), plan('2015-06-01')] })).toBe(
      'met done',
    )
    expect(verdict(rule, { stays: LISTED, entries: [plan('2015-04-10')] })).toBe('met done')
  })

  it('leaves time at the start of a stay', () => {
    const child = { stays: [stay('2015-05-31')], entries: [plan('2015-05-01')] }
    expect(verdict(rule, child)).toBe('notYetDue waiting')
    expect(verdict(rule, child, '2015-06-11')).toBe('notMet notRenewed')
    const blank = { stays: [stay('2015-05-31')], entries: [plan('2015-06-01', 'notRecorded')] }
    expect(verdict(rule, blank)).toBe('notYetDue waiting')
    expect(verdict(rule, blank, '2015-06-11')).toBe('cannotTell notRecorded')
  })

  it('cannot be told to be too old after the feed ended', () => {
    const covered = { plan: { from: day('2014-01-01'), until: day('2015-05-31') } }
    expect(verdict(rule, { stays: LISTED, entries: [plan('2015-04-01')] }, '2015-06-10', covered)).toBe(
      'cannotTell notCovered',
    )
  })
})

describe('attribute', () => {
  const rule: AttributeRule = {
    shape: 'attribute',
    kind: 'visit',
    attribute: 'seenAlone',
    least: { percent: 50 },
  }
  const visits = (...answers: ('yes' | 'no' | 'notRecorded' | 'notApplicable')[]) => ({
    stays: LISTED,
    entries: answers.map((seenAlone, place) =>
      entry('visit', `2015-04-0${place + 1}`, { answers: { seenAlone } }),
    ),
  })
  it('is not met where even the blanks would not do', () => {
    expect(verdict(rule, visits('yes', 'no', 'no', 'no', 'notRecorded'))).toBe('notMet answeredNo')
  })
  it('cannot be told where the blanks decide', () => {
    expect(verdict(rule, visits('yes', 'no', 'notRecorded', 'no'))).toBe('cannotTell notRecorded')
  })
  it('is met by half of them, rounded up, those that do not apply left out', () => {
    expect(verdict(rule, visits('yes', 'no', 'notApplicable'))).toBe('met done')
    expect(verdict(rule, visits('yes', 'no', 'no'))).toBe('notMet answeredNo')
  })
  it('of all, one no is history; of a number, one may still come', () => {
    expect(verdict({ ...rule, least: 'all' }, visits('yes', 'no'))).toBe('notMet answeredNo history')
    expect(verdict({ ...rule, least: { count: 1 } }, visits('no', 'no'))).toBe('notMet answeredNo')
  })
  it('does not apply without entries, and cannot be told without a feed', () => {
    expect(verdict(rule, visits())).toBe('notApplicable noEntries')
    const none = { visit: { from: day('2016-01-01'), until: null } }
    expect(verdict(rule, visits(), '2015-06-10', none)).toBe('cannotTell notCovered')
  })
})

describe('uplift', () => {
  const rule: UpliftRule = {
    shape: 'uplift',
    entries: { kinds: ['supervision'], yes: [] },
    baselineDays: 90,
    minimumDays: 56,
    ceilingDays: 31,
  }
  const child = (...on: string[]) => ({ stays: LISTED, entries: supervised(...on) })
  it('is not met where the rate did not rise', () => {
    expect(verdict(rule, child('2015-01-10', '2015-04-01'))).toBe('notMet notHigher')
  })
  it('is met where it rose', () => {
    expect(verdict(rule, child('2015-01-10', '2015-04-01', '2015-05-01'))).toBe('met higher')
  })
  it('does not apply where nothing more could be expected', () => {
    expect(verdict(rule, child('2014-12-10', '2015-01-10', '2015-02-10'))).toBe('notApplicable atCeiling')
  })
  it('cannot be told where the feed does not cover the time before', () => {
    const covered = { supervision: { from: day('2015-01-01'), until: null } }
    expect(verdict(rule, child('2015-04-01'), '2015-06-10', covered)).toBe('cannotTell notCovered')
  })
  it('waits for a stay that is long enough, and does not apply to one that never was', () => {
    expect(verdict(rule, child(), '2015-04-20')).toBe('notYetDue waiting')
    expect(verdict(rule, { stays: [stay('2015-03-01', '2015-03-20')] })).toBe('notApplicable tooShort')
  })
})
