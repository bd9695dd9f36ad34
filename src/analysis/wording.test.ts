import { describe, expect, test } from 'vitest'
import { fisherTwoSided } from './statistics/fisher.ts'
import { type FrameInterval, frameInterval } from './statistics/frame-interval.ts'
import { auditsOf, comparedRounds, expectedInFrame, inSomeOf, missedProblem, sayChance } from './wording.ts'

const intervalOf = (count: number, of: number, frameCount: number): FrameInterval => {
  const interval = frameInterval({ count, of }, frameCount)
  if (interval === null) throw new Error('No interval')
  return interval
}

describe('a count of audits', () => {
  test('has no per cent where nothing was audited', () => {
    expect(auditsOf({ count: 0, of: 0 }, 25)).toBe('0 of 0 audits, from a list of 25')
  })

  test('says how many of how many, and from what list', () => {
    expect(auditsOf({ count: 4, of: 8 }, 25)).toBe('4 of 8 audits (50%), from a list of 25')
    expect(auditsOf({ count: 1, of: 1 }, 25)).toBe('1 of 1 audit (100%), from a list of 25')
  })
})

describe('the beginning of a finding', () => {
  test.each([
    [0, 8, 'In none of the eight audits'],
    [1, 8, 'In one of the eight audits'],
    [3, 8, 'In three of the eight audits'],
    [8, 8, 'In all eight audits'],
    [11, 12, 'In 11 of the 12 audits'],
    [12, 12, 'In all 12 audits'],
    [0, 0, 'In no audit'],
    [0, 1, 'Not in the one audit'],
    [1, 1, 'In the one audit'],
    [1, 2, 'In one of the two audits'],
    [2, 2, 'In both audits'],
  ])('for %i of %i is "%s"', (count, of, said) => expect(inSomeOf(count, of)).toBe(said))
})

describe('what is expected of the whole list', () => {
  test('is given as counts of children with the kind of interval', () => {
    expect(expectedInFrame(intervalOf(4, 8, 25), 8, 'be graded Good')).toBe(
      'If all 25 had been audited, between 6 and 19 would be expected to be graded Good (95% exact interval).',
    )
  })

  test('is one number where the interval holds one', () => {
    expect(expectedInFrame(intervalOf(0, 49, 50), 49, 'have no plan')).toBe(
      'If all 50 had been audited, 0 would be expected to have no plan (95% exact interval).',
    )
  })

  test('is no estimate when everybody was audited', () => {
    expect(expectedInFrame(intervalOf(9, 25, 25), 25, 'be graded Good')).toBe(
      'All 25 were audited, so 9 is the count and no estimate.',
    )
  })
})

describe('a problem that audits may miss', () => {
  test.each([
    [3, 8, 25, 'A serious problem in 3 of 25 children would be missed by 8 audits 29.6% of the time.'],
    [1, 8, 25, 'A serious problem in 1 of 25 children would be missed by 8 audits 68.0% of the time.'],
    [3, 23, 25, 'A serious problem in 3 of 25 children could not be missed by 23 audits.'],
    [1, 1, 25, 'A serious problem in 1 of 25 children would be missed by 1 audit 96.0% of the time.'],
  ])('of %i children with %i audits from %i', (markedCount, sampleCount, frameCount, said) => {
    expect(missedProblem({ markedCount, sampleCount, frameCount })).toBe(said)
  })
})

describe('a chance in per cent', () => {
  test.each([
    [0, '0.0%'],
    [0.0001, 'less than 0.1%'],
    [0.0005, '0.1%'],
    [0.29565, '29.6%'],
    [0.9994, '99.9%'],
    [0.99999, 'more than 99.9%'],
    [1, '100.0%'],
  ])('of %d is %s', (chance, said) => expect(sayChance(chance)).toBe(said))
})

describe('two rounds compared', () => {
  const compared = (earlier: { count: number; of: number } | null, chance: number | null = null) =>
    comparedRounds({
      earlier: { round: 'October 2014', share: earlier },
      later: { round: 'April 2015', share: { count: 4, of: 8 } },
      outcome: 'Good',
      chance,
    })

  test('cannot be, where the grades of one are not given', () => {
    expect(compared(null)).toBe(
      'The grades of October 2014 are not given in the report, so grades cannot be compared.',
    )
  })

  test('cannot be, where the grades of neither are given', () => {
    const unknown = { share: null, outcome: 'Good', chance: null }
    const [earlier, later] = ['October 2014', 'April 2015'].map((round) => ({ ...unknown, round }))
    if (!earlier || !later) throw new Error('Two rounds')
    expect(comparedRounds({ ...unknown, earlier, later })).toContain(
      'The grades of October 2014 and April 2015',
    )
  })

  test('give counts alone where the samples allow no test', () => {
    expect(compared({ count: 1, of: 9 })).toBe(
      '4 of 8 audits were Good in April 2015 and 1 of 9 in October 2014. The samples allow no test of chance.',
    )
  })

  test('are no proof of a change while chance alone may well bring them', () => {
    const said = compared({ count: 1, of: 9 }, fisherTwoSided({ count: 1, of: 9 }, { count: 4, of: 8 }))
    expect(said).toContain('as unlikely as these 13.1% of the time (Fisher’s exact test, two-sided)')
    expect(said).toContain('so they are no proof of a change.')
  })

  test('say nothing of the cause where chance would rarely bring them', () => {
    const said = compared({ count: 0, of: 9 }, fisherTwoSided({ count: 0, of: 9 }, { count: 4, of: 8 }))
    expect(said).toContain('2.9% of the time')
    expect(said).toContain('which is rare, and says nothing of the cause.')
  })
})
