import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Fact } from './model.ts'
import { asKnownAtDraw, isLaterAddition, partFacts } from './rules.ts'

const DAYS = { periodFrom: literalDay('2014-10-09'), announcedOn: literalDay('2015-04-13') }

function fact(id: string, on: string, differences: Partial<Fact> = {}): Fact {
  const plain = {
    kind: 'visit',
    attributes: {},
    says: [],
    recordedOn: literalDay(on),
    reference: null,
    source: 'test',
    isKnownAtDraw: true,
  }
  return { id, on: literalDay(on), ...plain, ...differences }
}

function ids(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id)
}

describe('a later addition', () => {
  it('is nothing that was recorded on the day of the announcement, or whose recording is not known', () => {
    expect(
      isLaterAddition({ on: literalDay('2015-04-01'), recordedOn: DAYS.announcedOn }, DAYS.announcedOn),
    ).toBe(false)
    expect(isLaterAddition({ on: literalDay('2015-04-01'), recordedOn: null }, DAYS.announcedOn)).toBe(false)
    expect(
      isLaterAddition({ on: literalDay('2015-04-01'), recordedOn: literalDay('2015-05-01') }, null),
    ).toBe(false)
  })

  it('is nothing about a day after the announcement', () => {
    const after = { on: literalDay('2015-04-14'), recordedOn: literalDay('2015-04-15') }
    expect(isLaterAddition(after, DAYS.announcedOn)).toBe(false)
  })

  it('is what was recorded after the announcement about a day before it', () => {
    const filledIn = { on: literalDay('2015-03-20'), recordedOn: literalDay('2015-04-14') }
    expect(isLaterAddition(filledIn, DAYS.announcedOn)).toBe(true)
  })
})

describe('the facts beside the questions', () => {
  it('name a kind of which there is nothing', () => {
    const { kinds } = partFacts([], ['visit', 'plan'], DAYS)
    expect(kinds).toEqual([
      { kind: 'visit', inPeriod: [], lastBefore: null },
      { kind: 'plan', inPeriod: [], lastBefore: null },
    ])
  })

  it('keep the last fact before the period apart from those within', () => {
    const facts = [
      fact('a', '2014-03-01'),
      fact('b', '2014-10-08'),
      fact('c', '2014-10-09'),
      fact('d', '2015-01-01'),
    ]
    const [visits] = partFacts(facts, ['visit'], DAYS).kinds
    expect(ids(visits?.inPeriod ?? [])).toEqual(['c', 'd'])
    expect(visits?.lastBefore?.id).toBe('b')
  })

  it('list back-filling as later additions, even when the draw already knew of it', () => {
    const filled = { recordedOn: literalDay('2015-04-20') }
    const facts = [
      fact('a', '2015-02-01', filled),
      fact('b', '2015-02-02', { ...filled, isKnownAtDraw: false }),
    ]
    const parted = partFacts(facts, ['visit'], DAYS)
    expect(ids(parted.laterAdditions)).toEqual(['a', 'b'])
    expect(parted.kinds[0]?.inPeriod).toEqual([])
  })

  it('list apart what was written in time and reached us after the draw', () => {
    const parted = partFacts([fact('a', '2015-02-01', { isKnownAtDraw: false })], ['visit'], DAYS)
    expect(ids(parted.arrivedLater)).toEqual(['a'])
    expect(parted.kinds[0]?.inPeriod).toEqual([])
  })

  it('show what was known at the draw, whatever it was corrected to afterwards', () => {
    const versions = [fact('a', '2015-02-01'), fact('a', '2015-02-03', { isKnownAtDraw: false })]
    const unknown = fact('b', '2015-02-05', { isKnownAtDraw: false })
    expect(asKnownAtDraw([...versions, unknown])).toEqual([versions[0], unknown])
  })
})
