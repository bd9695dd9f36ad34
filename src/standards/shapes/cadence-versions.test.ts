import { describe, expect, it } from 'vitest'
import { day, days, dutiesOf, entry, inShort, standardOf, stay } from '../judging.factory.ts'
import type { CadenceRule } from '../rule-model.ts'
import type { ChildFacts } from '../timeline-of.ts'

const told = (child: ChildFacts, standard: ReturnType<typeof standardOf>, asAt: string, covered = {}) =>
  dutiesOf(child, standard, { asAt, covered }).map(inShort)

const seen = (on: string, answer: 'yes' | 'no' | 'notRecorded' = 'yes') =>
  entry('visit', on, { answers: { seen: answer } })

describe('a version that changes what counts', () => {
  const rule = (kinds: string[], yes: string[] = []): CadenceRule => ({
    shape: 'cadence',
    entries: { kinds, yes },
    every: days(10),
    stages: [],
    pausesWhileMissing: false,
  })
  const later = (...further: { from: string; rule: CadenceRule }[]) =>
    standardOf(rule(['visit']), { further })
  const stays = [stay('2015-06-01')]

  it('judges each gap by what counted on the day on which it began', () => {
    const seenOnly = later({ from: '2015-06-08', rule: rule(['visit'], ['seen']) })
    const entries = [seen('2015-06-05', 'no'), seen('2015-06-10', 'no'), seen('2015-06-18', 'no')]
    expect(told({ stays, entries }, seenOnly, '2015-06-21')).toEqual([
      '2015-06-01 2015-06-11 met done',
      '2015-06-05 2015-06-15 met done',
      '2015-06-10 2015-06-20 notMet none',
    ])
  })

  it('closes a gap by another kind from that day on, and no earlier one', () => {
    const notes = later({ from: '2015-06-08', rule: rule(['caseNote']) })
    const entries = [entry('caseNote', '2015-06-07'), seen('2015-06-09'), entry('caseNote', '2015-06-12')]
    expect(told({ stays, entries }, notes, '2015-06-13')).toEqual([
      '2015-06-01 2015-06-11 met done',
      '2015-06-09 2015-06-19 met done',
      '2015-06-12 2015-06-22 notYetDue waiting',
    ])
  })

  it('lets an entry that may count carry the gap on by what counts from its day on', () => {
    const changed = standardOf(rule(['visit'], ['seen']), {
      further: [{ from: '2015-06-08', rule: rule(['caseNote']) }],
    })
    const entries = [seen('2015-06-09', 'notRecorded'), entry('caseNote', '2015-06-18')]
    expect(told({ stays, entries }, changed, '2015-06-26')).toEqual([
      '2015-06-01 2015-06-11 cannotTell notRecorded',
    ])
    expect(told({ stays, entries }, changed, '2015-06-29')).toEqual(['2015-06-01 2015-06-11 notMet none'])
  })

  it('does not hold an entry that may count against the child where the later version is stricter', () => {
    const stricter = standardOf(
      { ...rule(['visit'], ['seen']), pausesWhileMissing: true },
      {
        further: [{ from: '2015-06-08', rule: { ...rule(['visit'], ['seen']), every: days(2) } }],
      },
    )
    const episodes = [{ ...stay('2015-06-05', '2015-06-15'), kind: 'notRecorded' as const }]
    const entries = [seen('2015-06-10', 'notRecorded')]
    expect(told({ stays, entries, episodes }, stricter, '2015-06-20')).toEqual([
      '2015-06-01 2015-06-11 cannotTell notRecorded',
    ])
    expect(told({ stays, entries, episodes }, stricter, '2015-06-22')).toEqual([
      '2015-06-01 2015-06-11 notMet none',
    ])
  })
})

describe('a gap that may reach further than its due day', () => {
  const rule: CadenceRule = {
    shape: 'cadence',
    entries: { kinds: ['visit'], yes: ['seen'] },
    every: days(10),
    stages: [],
    pausesWhileMissing: true,
  }
  const stays = [stay('2015-06-01')]
  const until = (on: string) => ({ visit: { from: day('2015-01-01'), until: day(on) } })

  it('cannot be told where the feed ends before the day to which an unexplained absence may move it', () => {
    const episodes = [{ ...stay('2015-06-03', '2015-06-05'), kind: 'notRecorded' as const }]
    const asked = (on: string) => told({ stays, episodes }, standardOf(rule), '2015-06-20', until(on))
    expect(asked('2015-06-13')).toEqual(['2015-06-01 2015-06-11 cannotTell notCovered'])
    expect(asked('2015-06-14')).toEqual(['2015-06-01 2015-06-11 notMet none'])
  })

  it('cannot be told where the feed ends before the day to which an entry that may count carries it', () => {
    const entries = [seen('2015-06-08', 'notRecorded')]
    const asked = (on: string) => told({ stays, entries }, standardOf(rule), '2015-06-20', until(on))
    expect(asked('2015-06-18')).toEqual(['2015-06-01 2015-06-11 cannotTell notCovered'])
    expect(asked('2015-06-19')).toEqual(['2015-06-01 2015-06-11 notMet none'])
  })
})
