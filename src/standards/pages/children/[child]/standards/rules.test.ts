import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { DutyNow } from '../../../../judged-now.ts'
import { STANDARDS } from '../../../../shipped.ts'
import type { ChildDuty } from './model.ts'
import { partDuties } from './rules.ts'
import { sayCounts } from './words.ts'

const standardOf = (code: string) => STANDARDS.find((each) => each.code === code)!

function asked(due: string | null, differences: Partial<DutyNow> = {}): ChildDuty {
  const standard = standardOf(differences.standard ?? 'supervision-monthly')
  const duty: DutyNow = {
    ...{ child: 'a child' as Id<'child'>, stay: null, standard: standard.code, entries: [] },
    ...{ from: literalDay('2015-05-01'), due: due === null ? null : literalDay(due) },
    ...{ verdict: 'notMet', reason: 'none', isHistory: false, ...differences },
  }
  return { duty, standard, relied: [], clearing: null }
}
const days = (duties: readonly ChildDuty[]) => duties.map(({ duty }) => duty.due)

describe('what is asked of a child', () => {
  it('holds nothing of a standard that only informs, whatever its verdict', () => {
    const informing = STANDARDS.filter(({ shape }) => shape === 'uplift').map(({ code }) => code)
    expect(informing.length).toBeGreaterThan(0)
    for (const standard of informing)
      for (const verdict of ['notMet', 'cannotTell', 'notYetDue'] as const)
        for (const isHistory of [true, false])
          expect(Object.values(partDuties([asked(null, { standard, verdict, isHistory })])).flat()).toEqual(
            [],
          )
  })

  it('is never red once it is history, and can be told apart from what nobody can tell', () => {
    const parted = partDuties([
      asked('2015-06-01', { isHistory: true }),
      asked('2015-07-01', { isHistory: true, verdict: 'cannotTell', reason: 'notCovered' }),
    ])
    expect([parted.red, parted.cannotTell]).toEqual([[], []])
    expect([days(parted.history), days(parted.pastCannotTell)]).toEqual([
      [literalDay('2015-06-01')],
      [literalDay('2015-07-01')],
    ])
  })

  it('tells what lacks a figure from what the record leaves open', () => {
    const { cannotTell, withoutFigure } = partDuties([
      asked(null, { verdict: 'cannotTell', reason: 'noFigure', standard: 'planning-meetings' }),
      asked('2015-06-01', { verdict: 'cannotTell', reason: 'notCovered' }),
    ])
    expect([cannotTell.length, withoutFigure.length]).toEqual([1, 1])
    expect(withoutFigure[0]!.standard.code).toBe('planning-meetings')
  })

  it('is red with the newest first, and due next with the first due first', () => {
    const order = ['2015-06-01', '2015-08-01', '2015-07-01']
    const sorted = order.toSorted().map(literalDay)
    const { red, notYetDue } = partDuties([
      ...order.map((due) => asked(due)),
      ...order.map((due) => asked(due, { verdict: 'notYetDue', reason: 'waiting' })),
    ])
    expect([days(red), days(notYetDue)]).toEqual([sorted.toReversed(), sorted])
  })

  it('is counted in one sentence, which leaves out what there is none of', () => {
    const say = (...duties: ChildDuty[]) => sayCounts(partDuties(duties), '19 November 2015')
    const open = asked(null, { verdict: 'cannotTell', reason: 'noFigure', standard: 'planning-meetings' })
    const next = asked('2015-12-01', { verdict: 'notYetDue', reason: 'waiting' })
    expect(say()).toBe('Nothing has to be cleared. As at 19 November 2015.')
    expect(say(asked('2015-06-01'), next, open)).toBe(
      'One is not met and can be cleared, one falls due next and of one nobody can tell. As at 19 November 2015.',
    )
  })
})
