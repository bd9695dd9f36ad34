import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundCase } from '../cut/found.factory.ts'
import type { FoundChild } from '../cut/found.ts'
import { groupChances } from './chances.ts'
import { codesOf, FEWEST_OF_A_GROUP, groupsOfCase, representationOf, smallTogether } from './count.ts'
import { groupsOf, type ListedFacts } from './groups.ts'
import { ATTRIBUTES, NOT_RECORDED, TOGETHER } from './model.ts'
import { representationSentences, sayGroup } from './words.ts'

const UNKNOWN: ListedFacts = { ageYears: null, sex: null, ethnicity: null, strands: [], team: null }
const child = (position: number, facts: Partial<ListedFacts> = {}): FoundChild => ({
  child: foundCase(position).child,
  groups: groupsOf({ ...UNKNOWN, ...facts }),
})
const listOf = (count: number, factsOf: (position: number) => Partial<ListedFacts>) =>
  Array.from({ length: count }, (_, place) => child(place + 1, factsOf(place + 1)))
const audited = (...positions: number[]) => positions.map((position) => foundCase(position))
const EIGHT = audited(1, 2, 3, 4, 5, 6, 7, 8)

describe('the groups of a child', () => {
  it('are none where nothing is recorded, and a blank or an unknown is no group', () => {
    expect(groupsOf({ ...UNKNOWN, sex: 'U', ethnicity: 'NOBT' })).toEqual({
      ...{ age: [], sex: [], ethnicity: [], strand: [], team: [] },
    })
    expect(codesOf(groupsOf(UNKNOWN), 'sex')).toEqual([NOT_RECORDED])
  })

  it.each([
    ['WBRI', 'white'],
    ['MWBC', 'mixed'],
    ['APKN', 'asian'],
    ['CHNE', 'asian'],
    ['BCRB', 'black'],
    ['OOTH', 'other'],
    ['REFU', 'declined'],
    ['Polish', 'otherCode'],
  ])('count ethnicity %s as %s', (ethnicity, group) =>
    expect(groupsOf({ ...UNKNOWN, ethnicity }).ethnicity).toEqual([group]),
  )

  it.each([
    [0, 'to13'],
    [13, 'to13'],
    [14, '14to15'],
    [15, '14to15'],
    [16, 'from16'],
    [18, 'from16'],
  ])('count the age %i as %s', (ageYears, band) =>
    expect(groupsOf({ ...UNKNOWN, ageYears }).age).toEqual([band]),
  )
})

describe('the sample beside its list', () => {
  it('is not there where the list was not kept', () => {
    expect([representationOf(null, EIGHT, null), representationOf([], EIGHT, null)]).toEqual([null, null])
    expect(groupsOfCase(foundCase(1), null)).toBeNull()
  })

  it('has a row of its own for what is not recorded', () => {
    const list = listOf(25, (position) => (position % 5 === 0 ? {} : { sex: 'F' }))
    const counted = representationOf(list, EIGHT, null)!
    expect(counted.attributes.sex).toEqual([
      { code: 'F', sampleCount: 7, listCount: 20 },
      { code: NOT_RECORDED, sampleCount: 1, listCount: 5 },
    ])
    expect(representationSentences(counted)).toContain(
      'Sex is not recorded for five on the list, one of them in the sample.',
    )
  })

  it('gives no chance for a sample that was stratified, and none where everybody was audited', () => {
    const list = listOf(25, () => ({ sex: 'F' }))
    const stratified = representationOf(list, EIGHT, 'stratified')!
    expect(groupChances(stratified, 'sex', stratified.attributes.sex)).toEqual([null])
    expect(representationSentences(stratified)[1]).toContain('no chance is given')
    const all = representationOf(list.slice(0, 8), EIGHT, null)!
    expect(representationSentences(all)).toEqual(['All 8 children who could be drawn were audited.'])
  })

  it('names the groups of which nobody was audited, and says where chance hardly explains it', () => {
    const list = listOf(25, (position) => ({ sex: position <= 8 ? 'F' : 'M' }))
    const said = representationSentences(representationOf(list, EIGHT, null)!)
    expect(said[1]).toMatch(
      /^By sex the sample differs from the list more than a draw by chance often brings/,
    )
    expect(said.join(' ')).toContain('No audited child is in: sex Male (17 on the list)')
  })

  it('looks at two groups that exclude each other once', () => {
    const list = listOf(25, (position) => ({ sex: position % 2 === 0 ? 'F' : 'M' }))
    const counted = representationOf(list, audited(1, 3, 5, 7, 9, 11, 13, 2), null)!
    const [one, other] = groupChances(counted, 'sex', counted.attributes.sex)
    expect(one).toBeCloseTo(other!, 12)
  })

  it('has each child in every strand of theirs', () => {
    const list = listOf(4, () => ({ strands: ['missing', 'exploited'] }))
    expect(representationOf(list, audited(1), null)!.attributes.strand).toEqual([
      { code: 'exploited', sampleCount: 1, listCount: 4 },
      { code: 'missing', sampleCount: 1, listCount: 4 },
    ])
    expect([sayGroup('strand', 'missing'), sayGroup('team', 'North'), sayGroup('team', TOGETHER)]).toEqual([
      ...['Missing', 'North', 'Smaller groups together'],
    ])
  })
})

describe('small groups', () => {
  const group = (code: string, listCount: number) => ({ code, sampleCount: 0, listCount })

  it('stand together, with the next smallest as long as they are too few', () => {
    expect(smallTogether([group('a', 1), group('b', 9), group('c', 4), group(NOT_RECORDED, 1)])).toEqual([
      ...[group('b', 9), group(TOGETHER, 5), group(NOT_RECORDED, 1)],
    ])
  })

  it('lose no child and leave none alone, unless there is nothing to put it with', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const groups = counts.map((count, place) => group(`group ${place}`, count))
        const shown = smallTogether(groups)
        const sum = (each: readonly { listCount: number }[]) =>
          each.reduce((total, { listCount }) => total + listCount, 0)
        expect(sum(shown)).toBe(sum(groups))
        if (shown.length > 1)
          expect(shown.every(({ listCount }) => listCount >= FEWEST_OF_A_GROUP)).toBe(true)
      }),
    )
  })

  it('add up to the children, the strands apart', () => {
    const facts = fc.record({
      ageYears: fc.constantFrom(null, 11, 14, 17),
      sex: fc.constantFrom(null, 'F', 'M'),
      ethnicity: fc.constantFrom(null, 'WBRI', 'APKN', 'REFU'),
      strands: fc.constant([]),
      team: fc.constantFrom(null, 'A', 'B', 'C'),
    })
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 30 }), fc.nat(30), (all, count) => {
        const list = all.map((each, place) => child(place + 1, each))
        const sample = list
          .slice(0, count)
          .map(({ child: id }, place) => ({ ...foundCase(place), child: id }))
        const counted = representationOf(list, sample, null)!
        for (const attribute of ATTRIBUTES) {
          const groups = counted.attributes[attribute]
          expect(groups.reduce((sum, { listCount }) => sum + listCount, 0)).toBe(list.length)
          expect(groups.reduce((sum, { sampleCount }) => sum + sampleCount, 0)).toBe(sample.length)
          for (const chance of groupChances(counted, attribute, groups)) {
            expect(chance === null || (chance > 0 && chance <= 1)).toBe(true)
          }
        }
        expect(representationSentences(counted).join(' ')).not.toMatch(/NaN|undefined|null/)
      }),
    )
  })
})
