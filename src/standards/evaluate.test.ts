import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/day.ts'
import { verdictOf } from './aggregate.ts'
import { calendarOf } from './calendar.ts'
import type { DutySink } from './desk.ts'
import { evaluate, runOf } from './evaluate.ts'
import { day, days, dutiesOf, judged, months, standardOf, stay, supervised } from './judging.factory.ts'
import { kindsOf } from './rules.ts'
import type { CadenceRule, PresentRule } from './rule-model.ts'
import { collectingSink, countingSink, type DutyOfChild } from './sinks.ts'
import { type ChildFacts, timelineOf } from './timeline-of.ts'
import { coverageOf, type Timeline } from './timeline.ts'
import { VERDICTS } from './model.ts'

const CADENCE: CadenceRule = {
  shape: 'cadence',
  entries: { kinds: ['supervision'], yes: [] },
  every: months(1),
  stages: [],
  pausesWhileMissing: false,
}
const PRESENT: PresentRule = {
  shape: 'present',
  entries: { kinds: ['supervision'], yes: [] },
  since: 'stay',
  grace: days(5),
}
const MONTHLY = standardOf(CADENCE)

describe('a fault in evaluation', () => {
  /** A timeline whose second child breaks when its entries are read. */
  function broken(timeline: Timeline): Timeline {
    const from = timeline.first[timeline.kinds.length] ?? 0
    const readDay = (rows: Int32Array) =>
      new Proxy(rows, {
        get: (target, name) => {
          if (typeof name === 'string' && Number(name) >= from) throw new Error('torn')
          return Reflect.get(target, name)
        },
      })
    return { ...timeline, day: readDay(timeline.day) }
  }

  it('is cannot tell and an alarm for that child alone, never met', () => {
    const child = { stays: [stay('2015-05-01')], entries: supervised('2015-05-20', '2015-06-01') }
    const timeline = broken(timelineOf([child, child], kindsOf([MONTHLY])))
    const duties: DutyOfChild[] = []
    const alarms: string[] = []
    const feeds = new Map([['supervision', { from: day('2000-01-01'), until: null }]])
    const asked = {
      asAt: day('2015-06-10'),
      coverage: coverageOf(timeline.kinds, feeds),
      calendar: calendarOf([]),
    }
    const sink = collectingSink([MONTHLY], duties)
    evaluate(
      runOf(timeline, [MONTHLY], asked, sink, (who, code, fault) => alarms.push(`${who} ${code} ${fault}`)),
    )
    expect(alarms).toEqual(['1 cadence Error: torn'])
    expect(duties.filter((duty) => duty.child === 1)).toMatchObject([
      { verdict: 'cannotTell', reason: 'fault', due: null },
    ])
    expect(verdictOf(duties.filter((duty) => duty.child === 0))).toBe('met')
  })

  it('spoils no other standard where one names what there is not', () => {
    const torn = standardOf({ shape: 'attribute', kind: 'visit', attribute: 'nonsense', least: 'all' })
    const child = { stays: [stay('2015-05-01')], entries: supervised('2015-05-20', '2015-06-01') }
    const { duties, alarms } = judged([child, child], [torn, MONTHLY], { asAt: '2015-06-10' })
    expect(alarms).toEqual(['0 attribute', '1 attribute'])
    expect(duties.filter(({ standard }) => standard === 'attribute')).toMatchObject([
      { verdict: 'cannotTell', reason: 'fault' },
      { verdict: 'cannotTell', reason: 'fault' },
    ])
    expect(duties.some(({ standard, verdict }) => standard === 'cadence' && verdict === 'met')).toBe(true)
  })

  it('takes back what was said before it', () => {
    const duties: DutyOfChild[] = []
    const sink: DutySink = collectingSink([MONTHLY], duties)
    const told = {
      standard: 0,
      stay: 0,
      from: 0,
      due: 0,
      verdict: 0,
      reason: 0,
      isHistory: false,
      firstRow: -1,
      lastRow: -1,
    }
    sink.begin(7, 0)
    sink.duty(told)
    sink.fault({ ...told, verdict: 2, reason: 12 })
    expect(duties).toMatchObject([{ child: 7, verdict: 'cannotTell', reason: 'fault' }])
  })

  it('is a kind that was not loaded: a run is refused rather than judged without it', () => {
    const asked = {
      asAt: day('2015-06-10'),
      coverage: coverageOf(['visit'], new Map()),
      calendar: calendarOf([]),
    }
    const run = () => runOf(timelineOf([{}], ['visit']), [MONTHLY], asked, countingSink(1), () => undefined)
    expect(run).toThrow('loaded without supervision')
  })
})

const FIRST = day('2015-01-01')
const someDay = fc.integer({ min: 0, max: 200 }).map((offset) => addDays(FIRST, offset))
const someChild: fc.Arbitrary<ChildFacts> = fc
  .record({
    starts: fc.array(fc.tuple(someDay, fc.option(fc.integer({ min: 0, max: 120 }))), { maxLength: 3 }),
    entries: fc.array(someDay, { maxLength: 12 }),
  })
  .map(({ starts, entries }) => ({
    stays: starts.map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) })),
    entries: entries.map((on) => ({ kind: 'supervision', day: on })),
  }))
const AS_AT = '2015-07-01'
const aggregated = (child: ChildFacts, rule: CadenceRule | PresentRule) =>
  verdictOf(dutiesOf(child, standardOf(rule), { asAt: AS_AT }))

describe('whatever the child', () => {
  it('one more entry never makes a met standard not met', () => {
    fc.assert(
      fc.property(someChild, someDay, fc.constantFrom(CADENCE, PRESENT), (child, on, rule) => {
        const before = aggregated(child, rule)
        const after = aggregated(
          { ...child, entries: [...(child.entries ?? []), { kind: 'supervision', day: on }] },
          rule,
        )
        if (before === 'met') expect(after).toBe('met')
      }),
    )
  })

  it('a feed that ends earlier never turns what is not met or cannot be told into met', () => {
    fc.assert(
      fc.property(someChild, someDay, (child, until) => {
        const covered = { supervision: { from: FIRST, until } }
        const full = dutiesOf(child, MONTHLY, { asAt: AS_AT })
        const cut = dutiesOf(child, MONTHLY, { asAt: AS_AT, covered })
        expect(cut.map((duty) => duty.verdict === 'met')).toEqual(full.map((duty) => duty.verdict === 'met'))
      }),
    )
  })

  it('counts in a run over all are what each child alone adds up to', () => {
    fc.assert(
      fc.property(fc.array(someChild, { minLength: 1, maxLength: 6 }), (children) => {
        const kinds = kindsOf([MONTHLY])
        const feeds = new Map([['supervision', { from: day('2000-01-01'), until: null }]])
        const asked = { asAt: day(AS_AT), coverage: coverageOf(kinds, feeds), calendar: calendarOf([]) }
        const sink = countingSink(1)
        evaluate(runOf(timelineOf(children, kinds), [MONTHLY], asked, sink, () => undefined))
        const alone = children.map((child) => aggregated(child, CADENCE))
        expect([...sink.counts]).toEqual(
          VERDICTS.map((verdict) => alone.filter((each) => each === verdict).length),
        )
        expect(judged(children, [MONTHLY], { asAt: AS_AT }).alarms).toEqual([])
      }),
    )
  })
})
