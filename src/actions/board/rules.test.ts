import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { parseDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import type { Id } from '../../kernel/ids.ts'
import { action } from '../action.factory.ts'
import { judgeEffect } from '../effect/judge.ts'
import type { Action } from '../model.ts'
import type { FollowedAction, StepDates } from './model.ts'
import { byRound, datesOf, lagsOf, lengthOf } from './rules.ts'
import { timelineOf } from './timeline.ts'
import { sayAll, sayLagsFromBoard, sayLagsToBoard, sayLength, sayStanding } from './words.ts'

const on = (text: string) => parseDayOrMonth(text)!
const NEVER: StepDates = { audit: null, report: null, board: null, inForce: null, effect: null }
const OCTOBER = {
  code: 'october-2014',
  month: on('2014-10'),
  asAt: null,
  isUnderWay: false,
  tool: null,
  figures: null,
}
const NOTHING_SHOWN = judgeEffect([], null, OCTOBER, null)
const TODAY = literalDay('2015-11-19')
const followed = (differences: Partial<Action> = {}, dates: Partial<StepDates> = {}): FollowedAction => ({
  ...{ action: action(differences), effect: NOTHING_SHOWN, dates: { ...NEVER, ...dates } },
})

describe('how long an action took', () => {
  it('is not recorded where a date is not', () => {
    expect(sayLagsToBoard(NEVER)).toBe('Audits to report: not recorded. Report to board: not recorded.')
    expect(sayLagsFromBoard(NEVER)).toEqual(['Time from the board on: not recorded'])
    expect(sayLagsFromBoard({ ...NEVER, board: on('2015-05'), inForce: on('2015-06-01') })).toEqual([
      'Board to in force: one month',
    ])
  })

  it.each([
    ['2015-04-08', '2015-11-19', '225 days'],
    ['2015-04-08', '2015-10', 'six months'],
    ['2014-10', '2015-05', 'seven months'],
    ['2015-05-01', '2015-04-30', '1 day before'],
    ['2015-05', '2015-05-09', 'the same month'],
  ])('from %s to %s is %s', (from, to, said) => expect(sayLength(lengthOf(on(from), on(to)))).toBe(said))

  it('from the audits to the effect is the sum of its parts where all are days', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => on(`2015-05-${`${each}`.padStart(2, '0')}`))
    const dates = fc.record({ audit: day, report: day, board: day, inForce: day, effect: day })
    fc.assert(
      fc.property(dates, (each) => {
        const counts = lagsOf(each).map(({ length }) => length?.count ?? NaN)
        expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1))
      }),
    )
  })
})

describe('the dates of an action', () => {
  const recommended = on('2015-05')

  it('take the day of the recommendation for the board only where no report of the round is here', () => {
    const board = (report: DayOrMonth | null) =>
      datesOf(action({ recommended }), { audit: null, report, board: null }, NOTHING_SHOWN).board
    expect(board(null)).toBe('2015-05')
    expect(board(on('2015-10'))).toBeNull()
  })

  it('have no day of an effect unless a measure moved', () => {
    expect(datesOf(action(), undefined, NOTHING_SHOWN).effect).toBeNull()
  })
})

describe('the board’s page', () => {
  it('puts the actions of one recommendation together, and the latest round first', () => {
    const first = followed({ id: 'first' as Id<'action'>, reference: '6.1', title: 'First' })
    const further = followed({
      ...{ id: 'second' as Id<'action'>, reference: '6.1.2' },
      recommendation: { id: 'first' as Id<'action'>, reference: '6.1' },
    })
    const april = { ...action().round, code: 'april-2015', month: on('2015-04') }
    const rounds = byRound([further, first, followed({ id: 'later' as Id<'action'>, round: april })])
    expect(rounds.map(({ code }) => code)).toEqual(['april-2015', 'october-2014'])
    expect(rounds[1]?.recommendations).toMatchObject([{ reference: '6.1', title: 'First' }])
    expect(rounds[1]?.recommendations[0]?.actions).toHaveLength(2)
  })

  it('calls nothing effective that was not closed so', () => {
    const sentences = (['open', 'inProgress', 'done', 'verified', 'closed'] as const).map((status) =>
      sayStanding({ status, outcome: null }),
    )
    expect(sentences.join(' ')).not.toMatch(/effective/i)
    expect(sayStanding({ status: 'closed', outcome: 'effectNotShown' })).toBe(
      'Closed. Verified, effect not shown.',
    )
  })

  it('counts them in one line', () => {
    const all = [followed({ status: 'done' }), followed({ due: on('2015-10') }), followed()]
    expect(sayAll(all, TODAY)).toBe(
      '3 actions: 2 open or in progress, 1 said to be done, 0 verified, 0 closed, 0 of them as effective. 1 is overdue.',
    )
  })
})

describe('the picture of how long it took', () => {
  const named = { title: 'A title', description: 'A description' }

  it('is none where fewer than two dates are recorded', () => {
    expect(timelineOf([followed({}, { audit: on('2014-10') })], named)).toBeNull()
  })

  it('has a lane for each step that is recorded and brackets from one to the next', () => {
    const dates = { audit: on('2014-10'), board: on('2015-05'), inForce: on('2015-06-01') }
    const picture = timelineOf([followed({}, dates)], named)
    expect(picture?.lanes.map(({ name }) => name)).toEqual(['Audits', 'Board', 'In force'])
    expect(picture?.lags.map(({ length, label }) => `${length}, ${label}`)).toEqual([
      'seven months, audits to board',
      'one month, board to in force',
    ])
  })
})
