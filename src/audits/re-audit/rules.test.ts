import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { SAFEGUARDED } from '../case/judgement/model.ts'
import { GRADES } from '../tool/index.ts'
import type { ClockedCase, Improvement, NextAudit } from './model.ts'
import { codeOfReAudit, daysLate, dueDay, inOrder, isOnClock, isWeak, stageOf } from './rules.ts'
import { sayDue } from './words.ts'

const LINE: Improvement = {
  ...{ id: 'line' as Id<'improvement'>, what: 'A plan', owner: 'The worker' },
  dueOn: literalDay('2016-01-05'),
  ...{ done: null, undone: [] },
}
const NEXT: NextAudit = { case: 'next' as Id<'case'>, round: 'again', status: 'inProgress', standing: null }

function clocked(differences: Partial<ClockedCase> = {}): ClockedCase {
  return {
    ...{ id: 'case' as Id<'case'>, child: 'child' as Id<'child'>, position: 3, reference: 'reference' },
    round: { code: 'autumn-2015', reAudited: 'weak', reAuditWeeks: 12, isCancelled: false },
    ...{ standing: { grade: 'inadequate', safeguarded: 'yes' }, settledOn: literalDay('2015-11-19') },
    ...{ fixedDueOn: null, plan: [], next: null, ...differences },
  }
}

describe('a weak case', () => {
  it('is every Inadequate, and by the usual setting also one in need of improvement that is not surely safe', () => {
    const weak = (reAudited: 'weak' | 'inadequate') =>
      GRADES.flatMap((grade) => SAFEGUARDED.map((safeguarded) => ({ grade, safeguarded })))
        .filter((standing) => isWeak(standing, reAudited))
        .map(({ grade, safeguarded }) => `${grade} ${safeguarded}`)
    const inadequate = ['inadequate yes', 'inadequate no', 'inadequate cannotTell']
    expect(weak('inadequate')).toEqual(inadequate)
    expect(weak('weak')).toEqual(['requiresImprovement no', 'requiresImprovement cannotTell', ...inadequate])
  })

  it('stays on the clock once its plan is begun, whatever moderation says of it later', () => {
    const good = { grade: 'good', safeguarded: 'yes' } as const
    expect(isOnClock(clocked({ standing: good }))).toBe(false)
    expect(isOnClock(clocked({ standing: good, fixedDueOn: literalDay('2016-02-11') }))).toBe(true)
  })
})

describe('the clock', () => {
  it('runs so many weeks from the day on which the pair was done', () => {
    expect(dueDay(clocked())).toBe(literalDay('2016-02-11'))
    expect(dueDay(clocked({ fixedDueOn: literalDay('2016-01-01') }))).toBe(literalDay('2016-01-01'))
  })

  it('is late from the day after, says by how much, and stops once the case is audited again', () => {
    const file = clocked({ fixedDueOn: literalDay('2016-01-01') })
    expect(daysLate(file, literalDay('2016-01-01'))).toBe(0)
    expect(sayDue(file, literalDay('2016-01-02'))).toBe('1 January 2016, 1 day late')
    expect(daysLate({ ...file, next: NEXT }, literalDay('2016-01-04'))).toBe(3)
    expect(daysLate({ ...file, next: { ...NEXT, status: 'confirmed' } }, literalDay('2016-02-01'))).toBe(0)
  })

  it('never runs backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 52 }), (day, weeks) => {
        const file = clocked({
          round: { code: 'a', reAudited: 'weak', isCancelled: false, reAuditWeeks: weeks },
        })
        const today = addDays(file.settledOn, day)
        expect(daysLate(file, addDays(today, 1)) - daysLate(file, today)).toBe(day >= weeks * 7 ? 1 : 0)
      }),
    )
  })
})

describe('where a weak case stands', () => {
  it.each([
    ['noPlan', {}],
    ['planned', { plan: [LINE] }],
    ['begun', { plan: [LINE], next: NEXT }],
    ['done', { plan: [LINE], next: { ...NEXT, status: 'confirmed' } }],
  ] satisfies [string, Partial<ClockedCase>][])('is %s', (stage, differences) => {
    expect(stageOf(clocked(differences))).toBe(stage)
  })

  it('puts the first due first and what is done last, and leaves out what is not weak', () => {
    const good = clocked({ standing: { grade: 'good', safeguarded: 'yes' } })
    const late = clocked({ fixedDueOn: literalDay('2016-01-01'), position: 1 })
    const done = clocked({ fixedDueOn: literalDay('2015-12-01'), next: { ...NEXT, status: 'confirmed' } })
    expect(inOrder([done, good, clocked(), late])).toEqual([late, clocked(), done])
  })
})

it('a re-audit is called after the case, and numbered where that name is taken', () => {
  expect(codeOfReAudit(clocked(), [])).toBe('autumn-2015-again-3')
  expect(codeOfReAudit(clocked(), ['autumn-2015-again-3'])).toBe('autumn-2015-again-3-2')
  expect(codeOfReAudit(clocked(), ['autumn-2015-again-3', 'autumn-2015-again-3-2'])).toBe(
    'autumn-2015-again-3-3',
  )
})
