import { describe, expect, it } from 'vitest'
import { countRound } from '../../../analysis/cut/count.ts'
import { foundCase, foundEarlier, foundRound, ROUND, TOOL } from '../../../analysis/cut/found.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { roundSeen } from '../../../audits/rounds/seen.factory.ts'
import { sayActions, sayData, sayHeadline, sayNextRound, sayOverdue } from './words.ts'

const today = literalDay('2015-11-19')
const earlier = {
  ...ROUND,
  code: 'october-2014',
  month: '2014-10',
  asAt: null,
  isKnownInPart: true,
  sampleCount: 9,
}

function aprilFigures() {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8].map((position) =>
    foundCase(position, { grade: position > 4 ? 'requiresImprovement' : 'good' }),
  )
  return countRound(foundRound({ cases, earlier: [foundEarlier({ round: earlier, tool: null })] })).figures
}

describe('the headline of a round', () => {
  const [fact] = sayHeadline(aprilFigures(), TOOL, today)

  it('gives the grades with what they are of, and what Good lets one expect of the list', () => {
    expect(fact?.key).toBe('Results of April 2015')
    expect(fact?.lines[0]).toBe(
      'Good: 4 of 8 audits (50%), from a list of 25. If all 25 had been audited, between 6 and 19 would be expected to be graded Good (95% exact interval).',
    )
    expect(fact?.lines[1]).toBe('Requires Improvement: 4 of 8.')
  })

  it('gives the judgement on the children apart from the grades', () => {
    expect(fact?.lines[2]).toBe('Judged to be safeguarded: 8 of 8; not safeguarded: 0; cannot tell: 0.')
  })

  it('says what cannot be compared, and when it was counted', () => {
    expect(fact?.lines).toContain(
      'The grades of October 2014 are not given in the report, so grades cannot be compared.',
    )
    expect(fact?.lines.at(-1)).toBe('Counted on 19 November 2015.')
  })

  it('leads to the results', () => expect(fact?.link?.href).toBe('/rounds/april-2015/results'))
})

describe('actions in numbers', () => {
  it.each([
    [{ all: 0, open: 0, overdue: 0, undated: 0 }, 'None was recommended yet.'],
    [{ all: 9, open: 0, overdue: 0, undated: 0 }, 'None of 9 is open.'],
    [
      { all: 13, open: 4, overdue: 0, undated: 3 },
      '4 of 13 are open. None of them is overdue; for three no due day is recorded.',
    ],
    [{ all: 13, open: 4, overdue: 1, undated: 0 }, '4 of 13 are open. One of them is overdue.'],
    [{ all: 13, open: 4, overdue: 2, undated: 0 }, '4 of 13 are open. Two of them are overdue.'],
  ])('%o', (counts, words) => expect(sayActions(counts).lines).toEqual([words]))

  it('are a task only when one is overdue', () => {
    expect(sayOverdue({ all: 13, open: 4, overdue: 0, undated: 0 })).toEqual([])
    expect(sayOverdue({ all: 13, open: 4, overdue: 1, undated: 0 })[0]).toMatchObject({
      title: '1 action is overdue',
      urgency: 'now',
    })
  })
})

describe('the figures as data', () => {
  it('are a file of the round', () => {
    const fact = sayData(roundSeen({}).round)
    expect(fact.link?.href).toBe('/rounds/december-2015/results.csv')
    expect(fact.lines[0]).toMatch(/^Child sexual exploitation, December 2015: /)
  })
})

describe('the next round', () => {
  it('is named by its month, or said to be none', () => {
    expect(sayNextRound(null)[0]?.lines).toEqual(['None is planned yet.'])
    expect(sayNextRound(roundSeen({}).round)[0]?.lines).toEqual([
      'Child sexual exploitation, December 2015',
      'Planned; nothing is drawn yet.',
    ])
  })
})
