import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storySources } from '../story.factory.ts'
import { ageBands } from './age-bands.ts'
import { insideFacts, publicFacts, uniqueRows } from './disclosure.ts'

const sources = storySources()

describe('what an audience may be told', () => {
  it('has no figure for the public, whatever else is added to the sources', () => {
    expect(Object.keys(publicFacts(sources)).sort()).toEqual([
      ...[
        'actionsAfter',
        'actionsBefore',
        'audience',
        'cutOn',
        'earlier',
        'examined',
        'gradeNames',
        'header',
      ],
      ...['isSmall', 'noInterval', 'publicFigures', 'publishedBefore', 'round', 'theme', 'topics', 'words'],
    ])
  })

  it('has no row of a case for the partnership', () => {
    expect(insideFacts(sources, 'partnership').cases).toBeNull()
    expect(JSON.stringify(insideFacts(sources, 'partnership'))).not.toContain('JP/CP')
  })

  it('has the rows for the restricted report', () => {
    expect(insideFacts(sources, 'restricted').cases).toHaveLength(8)
  })
})

describe('the rows of the seed’s own table', () => {
  it('are flagged: six are the only one with their age and team, all eight with the grade', () => {
    expect(uniqueRows(sources.rows)).toEqual({ byTeam: 6, byGrade: 8 })
  })

  it('are not flagged where each has a twin', () => {
    expect(uniqueRows([...sources.rows, ...sources.rows])).toEqual({ byTeam: 0, byGrade: 0 })
  })
})

describe('ages in bands', () => {
  it('do not tell bands apart where one holds a single child', () => {
    expect(ageBands([13, 14, 15, 16])).toEqual([{ name: 'all ages', count: 4 }])
  })

  it('of the story are two, three and three', () => {
    expect(ageBands(sources.rows.map(({ ageYears }) => ageYears)).map(({ count }) => count)).toEqual([
      2, 3, 3,
    ])
  })

  it('say for how many no age is recorded', () => {
    expect(ageBands([null, 14, 15]).at(-1)).toEqual({ name: 'not recorded', count: 1 })
  })

  it('lose no child, and hold none alone among several bands', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 20 }))), (ages) => {
        const bands = ageBands(ages)
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(ages.length)
        const known = bands.filter(({ name }) => name !== 'not recorded')
        if (known.length > 1) expect(known.map(({ count }) => count)).not.toContain(1)
      }),
    )
  })
})
