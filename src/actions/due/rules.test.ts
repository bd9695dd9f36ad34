import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay } from '../../kernel/day.ts'
import { parseDayOrMonth } from '../../kernel/day-or-month.ts'
import type { Id } from '../../kernel/ids.ts'
import { action } from '../action.factory.ts'
import { STATUSES } from '../model.ts'
import { overdueNews } from './rules.ts'

const [owner, lead, board] = ['owner', 'lead', 'board'] as Id<'person'>[] as [Id<'person'>, ...Id<'person'>[]]
const TOLD = { accounts: [owner, lead!, board!], leads: [lead!], board: [board!] }
const DUE = literalDay('2015-10-31')
const late = (days: number, differences: Parameters<typeof action>[0] = {}) =>
  overdueNews(
    action({ due: parseDayOrMonth('2015-10'), person: owner, ...differences }),
    TOLD,
    addDays(DUE, days),
  ).map(({ kind }) => kind)

describe('an overdue action', () => {
  it('is nobody’s news before the last day of its month is over, or without a due day', () => {
    expect(late(0)).toEqual([])
    expect(late(100, { due: null })).toEqual([])
  })

  it.each(STATUSES.filter((status) => status !== 'open' && status !== 'inProgress'))(
    'is nobody’s news once it is %s',
    (status) => expect(late(100, { status })).toEqual([]),
  )

  it.each([
    [1, ['actionOverdue']],
    [7, ['actionOverdue']],
    [8, ['actionOverdue', 'actionEscalated']],
    [28, ['actionOverdue', 'actionEscalated']],
    [29, ['actionOverdue', 'actionEscalated', 'actionUnended']],
  ])('%i days late has been told as %s', (days, kinds) => expect(late(days)).toEqual(kinds))

  it('goes to the audit lead at once where nobody answers for it, or the account is closed', () => {
    expect(late(1, { person: null })).toEqual(['actionEscalated'])
    expect(late(1, { person: 'gone' as Id<'person'> })).toEqual(['actionEscalated'])
  })

  it('has the same keys every day, so that nobody is told twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (days, more) => {
        const keys = (at: number) =>
          overdueNews(action({ due: parseDayOrMonth('2015-10'), person: owner }), TOLD, addDays(DUE, at)).map(
            ({ key }) => key,
          )
        expect(keys(days + more)).toEqual(expect.arrayContaining(keys(days)))
      }),
    )
  })
})
