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
  workingDays,
} from '../judging.factory.ts'
import type { CadenceRule, Limit, Stage } from '../rule-model.ts'
import type { ChildFacts } from '../timeline-of.ts'

const asks = (every: Limit | null, more: Partial<CadenceRule> = {}): CadenceRule => ({
  shape: 'cadence',
  entries: { kinds: ['supervision'], yes: [] },
  every,
  stages: [],
  pausesWhileMissing: false,
  ...more,
})
const MONTHLY = standardOf(asks(months(1)))
const VISITS = standardOf(
  asks(days(10), { entries: { kinds: ['visit'], yes: ['seen'] }, pausesWhileMissing: true }),
)

const told = (child: ChildFacts, standard = MONTHLY, asAt = '2015-06-10', covered = {}) =>
  dutiesOf(child, standard, { asAt, covered }).map(inShort)

const seen = (on: string, answer: 'yes' | 'no' | 'notRecorded' = 'yes') =>
  entry('visit', on, { answers: { seen: answer } })

describe('supervision every month', () => {
  it('is not met by a day more than a month, and stays so once it was done', () => {
    const child = {
      stays: [stay('2015-03-10')],
      entries: supervised('2015-04-10', '2015-05-11', '2015-06-10'),
    }
    expect(told(child)).toEqual([
      '2015-03-10 2015-04-10 met done',
      '2015-04-10 2015-05-10 notMet late history',
      '2015-05-11 2015-06-11 met done',
      '2015-06-10 2015-07-10 notYetDue waiting',
    ])
  })

  it('is not met from the start of the stay to the first, nor from the last to as-at, which can still be cleared', () => {
    expect(told({ stays: [stay('2015-05-01')] })).toEqual(['2015-05-01 2015-06-01 notMet none'])
    const child = { stays: [stay('2015-04-01')], entries: supervised('2015-04-20') }
    expect(told(child)).toContain('2015-04-20 2015-05-20 notMet none')
  })

  it('means by the same day of the next month, and by its last day where it is shorter', () => {
    const child = { stays: [stay('2015-01-31')], entries: supervised('2015-02-28', '2015-03-28') }
    expect(told(child, MONTHLY, '2015-03-28').slice(0, 2)).toEqual([
      '2015-01-31 2015-02-28 met done',
      '2015-02-28 2015-03-28 met done',
    ])
  })

  it('is not yet due on its day, and not met on the next', () => {
    const child = { stays: [stay('2015-05-10')] }
    expect(told(child, MONTHLY, '2015-06-10')).toEqual(['2015-05-10 2015-06-10 notYetDue waiting'])
    expect(told(child, MONTHLY, '2015-06-11')).toEqual(['2015-05-10 2015-06-10 notMet none'])
  })

  it('cannot be told after the last day that the feed covers', () => {
    const child = { stays: [stay('2015-04-20')], entries: supervised('2015-04-25') }
    const until = (last: string) => ({ supervision: { from: day('2015-01-01'), until: day(last) } })
    expect(told(child, MONTHLY, '2015-06-10', until('2015-05-25'))[1]).toBe(
      '2015-04-25 2015-05-25 cannotTell notCovered',
    )
    expect(told(child, MONTHLY, '2015-06-10', until('2015-05-26'))[1]).toBe(
      '2015-04-25 2015-05-25 notMet none',
    )
  })

  it('cannot be told before the first day that the feed covers', () => {
    const child = { stays: [stay('2015-03-01')], entries: supervised('2015-05-20') }
    const covered = { supervision: { from: day('2015-03-02'), until: null } }
    expect(told(child, MONTHLY, '2015-06-10', covered)[0]).toBe(
      '2015-03-01 2015-04-01 cannotTell notCovered history',
    )
  })

  it('cannot be told while the procedure gives no figure', () => {
    expect(told({ stays: [stay('2015-03-01')] }, standardOf(asks(null)))).toEqual([
      '2015-03-01 - cannotTell noFigure',
    ])
  })

  it('does not count what lies after as-at', () => {
    const child = { stays: [stay('2015-05-01', '2015-07-01')], entries: supervised('2015-06-20') }
    expect(told(child)).toEqual(['2015-05-01 2015-06-01 notMet none'])
  })

  it('ends with the stay: what was due on its last day is missed, what was due later does not apply', () => {
    expect(told({ stays: [stay('2015-04-09', '2015-05-10')] })).toEqual([
      '2015-04-09 2015-05-09 notMet none history',
    ])
    expect(told({ stays: [stay('2015-04-10', '2015-05-10')] })).toEqual([
      '2015-04-10 2015-05-10 notApplicable ended',
    ])
  })

  it('is not bridged by two stays', () => {
    const child = {
      stays: [stay('2015-02-01', '2015-02-20'), stay('2015-03-10', '2015-03-25')],
      entries: supervised('2015-02-28'),
    }
    expect(told(child)).toEqual([
      '2015-02-01 2015-03-01 notApplicable ended',
      '2015-03-10 2015-04-10 notApplicable ended',
    ])
  })

  it('a stay that ends and begins the same day: the clock starts anew, and a stay of no day asks nothing', () => {
    const child = {
      stays: [stay('2015-04-01', '2015-04-20'), stay('2015-04-20'), stay('2015-04-20', '2015-04-20')],
      entries: supervised('2015-04-20'),
    }
    expect(told(child)).toEqual([
      '2015-04-01 2015-05-01 notApplicable ended',
      '2015-04-20 2015-05-20 met done',
      '2015-04-20 2015-05-20 notMet none',
    ])
  })

  it('counts two of one day as one', () => {
    const child = { stays: [stay('2015-05-01')], entries: supervised('2015-05-20', '2015-05-20') }
    expect(told(child)).toHaveLength(2)
  })
})

describe('the clock crossing a bank holiday', () => {
  const tenDays = standardOf(asks(workingDays(10)))
  it('does not count it: ten working days from 21 April 2015 end on 6 May', () => {
    const child = { stays: [stay('2015-04-21')] }
    // Without the holiday on Monday 4 May it would be due on 5 May.
    expect(told(child, tenDays, '2015-05-06')).toEqual(['2015-04-21 2015-05-06 notYetDue waiting'])
    expect(told(child, tenDays, '2015-05-07')).toEqual(['2015-04-21 2015-05-06 notMet none'])
  })
})

describe('a version change', () => {
  const changed = standardOf(asks(months(1)), { further: [{ from: '2015-05-01', rule: asks(days(14)) }] })
  it('leaves a duty that fell before it as it was, and judges the next by the new version', () => {
    const child = { stays: [stay('2015-04-01')], entries: supervised('2015-04-20', '2015-05-18') }
    expect(told(child, changed)).toEqual([
      '2015-04-01 2015-05-01 met done',
      '2015-04-20 2015-05-20 met done',
      '2015-05-18 2015-06-01 notMet none',
    ])
  })

  it('from no figure to one leaves the time before untold', () => {
    const standard = standardOf(asks(null), { further: [{ from: '2015-05-01', rule: asks(months(1)) }] })
    expect(told({ stays: [stay('2015-03-01')] }, standard)).toEqual([
      '2015-03-01 - cannotTell noFigure history',
      '2015-05-01 2015-06-01 notMet none',
    ])
  })

  it('asks nothing before the first version nor after the standard ended', () => {
    const standard = { ...standardOf(asks(months(1))), until: day('2012-01-01') }
    expect(told({ stays: [stay('2009-12-01', '2010-01-15'), stay('2013-01-01')] }, standard)).toEqual([
      '2010-01-01 2010-02-01 notApplicable ended',
    ])
  })
})

describe('visits while a child is missing', () => {
  const missing = (
    from: string,
    until: string | null,
    kind: 'missing' | 'away' | 'notRecorded' = 'missing',
  ) => [{ ...stay(from, until), kind }]
  it('pause: each day missing moves the due day on', () => {
    const child = { stays: [stay('2015-06-01')], episodes: missing('2015-06-03', '2015-06-05') }
    expect(told(child, VISITS, '2015-06-13')).toEqual(['2015-06-01 2015-06-13 notYetDue paused'])
    expect(told(child, VISITS, '2015-06-14')).toEqual(['2015-06-01 2015-06-13 notMet none'])
  })

  it('pause for as long as the child has not returned', () => {
    const child = { stays: [stay('2015-05-01')], episodes: missing('2015-05-05', null) }
    expect(told(child, VISITS, '2015-06-10')[0]).toContain('notYetDue paused')
  })

  it('do not pause for a child who is away, and cannot be told where nobody wrote which it was', () => {
    const away = { stays: [stay('2015-06-01')], episodes: missing('2015-06-03', '2015-06-05', 'away') }
    expect(told(away, VISITS, '2015-06-12')).toEqual(['2015-06-01 2015-06-11 notMet none'])
    const unknown = {
      stays: [stay('2015-06-01')],
      episodes: missing('2015-06-03', '2015-06-05', 'notRecorded'),
    }
    expect(told(unknown, VISITS, '2015-06-12')).toEqual(['2015-06-01 2015-06-11 cannotTell notRecorded'])
  })

  it('are not made by a visit where the child was not seen, and cannot be told where nobody wrote whether', () => {
    const child = (answer: 'no' | 'notRecorded') => ({
      stays: [stay('2015-06-01')],
      entries: [seen('2015-06-08', answer)],
    })
    expect(told(child('no'), VISITS, '2015-06-12')).toEqual(['2015-06-01 2015-06-11 notMet none'])
    expect(told(child('notRecorded'), VISITS, '2015-06-12')).toEqual([
      '2015-06-01 2015-06-11 cannotTell notRecorded',
    ])
    expect(told(child('notRecorded'), VISITS, '2015-06-19')).toEqual(['2015-06-01 2015-06-11 notMet none'])
  })
})

describe('working days while a child is missing', () => {
  const rule = asks(workingDays(3), { entries: { kinds: ['visit'], yes: [] }, pausesWhileMissing: true })
  const due = (from: string, until: string | null) =>
    told(
      { stays: [stay('2015-10-06')], episodes: [{ ...stay(from, until) }] },
      standardOf(rule),
      '2015-10-09',
    )

  it('end on a working day, and a weekend missing moves nothing', () => {
    expect(due('2015-10-09', null)).toEqual(['2015-10-06 2015-10-12 notYetDue waiting'])
    expect(due('2015-10-07', '2015-10-08')).toEqual(['2015-10-06 2015-10-12 notYetDue waiting'])
    expect(due('2015-10-03', '2015-10-05')).toEqual(['2015-10-06 2015-10-09 notYetDue waiting'])
  })
})

describe('a clause for some children', () => {
  const open = standardOf(asks(months(1)), { appliesTo: 'openToSocialCare' })
  const other = standardOf(asks(months(1)), { appliesTo: 'notOpenToSocialCare' })
  const child = {
    stays: [stay('2015-01-01')],
    statuses: [
      { kind: 'openToSocialCare' as const, ...stay('2014-01-01', '2015-02-10') },
      { kind: 'openToSocialCare' as const, ...stay('2015-02-10', '2015-04-20') },
    ],
  }
  it('runs on through two workers and ends with the step down; the other begins there', () => {
    expect(told(child, open)).toEqual(['2015-01-01 2015-02-01 notMet none history'])
    expect(told(child, other)).toEqual(['2015-04-20 2015-05-20 notMet none'])
  })

  it('takes no notice of a status that held no day', () => {
    const none = {
      stays: [stay('2015-05-01')],
      statuses: [{ kind: 'openToSocialCare' as const, ...stay('2015-05-10', '2015-05-10') }],
    }
    expect(told(none, other)).toEqual(['2015-05-01 2015-06-01 notMet none'])
  })

  it('cannot be told for either where no feed says on any day what the child is', () => {
    const unknown = { stays: [stay('2015-05-01')] }
    const covered = { status: { from: day('2010-01-01'), until: day('2015-05-01') } }
    expect(told(unknown, open, '2015-06-10', covered)).toEqual(['2015-05-01 - cannotTell notCovered'])
    expect(told(unknown, other, '2015-06-10', covered)).toEqual([
      '2015-05-01 2015-06-01 cannotTell notCovered',
    ])
    expect(told(unknown, open)).toEqual([])
  })

  it('cannot be told where the feed of what the child is has ended', () => {
    expect(
      told(child, other, '2015-06-10', { status: { from: day('2014-01-01'), until: day('2015-05-01') } }),
    ).toEqual(['2015-04-20 2015-05-20 cannotTell notCovered'])
  })
})

describe('visits to a looked-after child', () => {
  const stages: Stage[] = [
    { flag: 'temporaryOrInterim', beforeReview: 'lookedAfterReview', every: days(7) },
    { flag: 'temporaryOrInterim', every: days(28) },
    { first: true, every: days(7) },
    { during: months(12), every: days(42) },
    { flag: 'untilEighteen', every: months(3) },
    { every: days(42) },
  ]
  const rule = asks(null, { stages, entries: { kinds: ['visit'], yes: ['seen'] } })
  const standard = standardOf(rule, { over: 'placement', appliesTo: 'placement' })
  const placed = (
    flags: ('untilEighteen' | 'temporaryOrInterim')[],
    ...entries: ChildFacts['entries'] & object
  ) => ({
    statuses: [{ kind: 'placement' as const, ...stay('2014-05-01'), flags }],
    entries,
  })

  it('are due within a week, then every six weeks, after a year every three months if it is to last', () => {
    const visits = [seen('2014-05-01'), seen('2014-06-12'), seen('2015-04-30'), seen('2015-05-20')]
    const lasting = told(placed(['untilEighteen'], ...visits), standard, '2015-06-01')
    expect(lasting[0]).toBe('2014-05-01 2014-05-08 met done')
    expect(lasting[1]).toBe('2014-05-01 2014-06-12 met done')
    expect(lasting[3]).toBe('2015-04-30 2015-06-11 met done')
    expect(lasting[4]).toBe('2015-05-20 2015-08-20 notYetDue waiting')
    expect(told(placed([], ...visits), standard, '2015-06-01')[4]).toBe(
      '2015-05-20 2015-07-01 notYetDue waiting',
    )
  })

  it('are weekly until the first review under an interim order at home, then every four weeks', () => {
    const visits = [seen('2014-05-08'), entry('lookedAfterReview', '2014-05-20'), seen('2014-05-22')]
    expect(told(placed(['temporaryOrInterim'], ...visits), standard, '2014-06-01')).toEqual([
      '2014-05-01 2014-05-08 met done',
      '2014-05-08 2014-05-15 notMet late history',
      '2014-05-22 2014-06-19 notYetDue waiting',
    ])
  })
})
