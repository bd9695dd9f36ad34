import { describe, expect, it } from 'vitest'
import { countRound } from '../../../analysis/cut/count.ts'
import { foundCase, foundRound, ROUND, TOOL } from '../../../analysis/cut/found.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { roundNow } from '../rounds/rounds.factory.ts'
import { sayActions, sayHeadline, sayNextRound, sayOverdue } from './words.ts'

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
  return countRound(foundRound({ cases, earlier: [{ round: earlier, cases: [] }] })).figures
}

describe('the headline of a round', () => {
  const [fact] = sayHeadline(aprilFigures(), TOOL, today)

  it('gives each grade with what it is of and what it lets one expect', () => {
    expect(fact?.key).toBe('April 2015')
    expect(fact?.lines[0]).toBe(
      'Good: 4 of 8 audits (50%), from a list of 25. If all 25 had been audited, between 6 and 19 would be expected to be Good (95% exact interval).',
    )
    expect(fact?.lines[1]).toMatch(/^Requires Improvement: 4 of 8 audits/)
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
    [{ all: 0, open: 0, overdue: 0 }, 'None was recommended yet.'],
    [{ all: 9, open: 0, overdue: 0 }, 'None of 9 is open.'],
    [{ all: 13, open: 4, overdue: 0 }, '4 of 13 are open. None of them is overdue.'],
    [{ all: 13, open: 4, overdue: 1 }, '4 of 13 are open. One of them is overdue.'],
    [{ all: 13, open: 4, overdue: 2 }, '4 of 13 are open. Two of them are overdue.'],
  ])('%o', (counts, words) => expect(sayActions(counts).lines).toEqual([words]))

  it('are a task only when one is overdue', () => {
    expect(sayOverdue({ all: 13, open: 4, overdue: 0 })).toEqual([])
    expect(sayOverdue({ all: 13, open: 4, overdue: 1 })[0]).toMatchObject({
      title: '1 action is overdue',
      urgency: 'now',
    })
  })
})

describe('the next round', () => {
  it('is named by its month, or said to be none', () => {
    expect(sayNextRound(null)[0]?.lines).toEqual(['None is planned yet.'])
    expect(sayNextRound(roundNow({}).round)[0]?.lines).toEqual([
      'Child sexual exploitation, December 2015',
      'Planned; nothing is drawn yet.',
    ])
  })
})
