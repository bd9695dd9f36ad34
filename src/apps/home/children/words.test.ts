import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { sayAskedForChild, sayAudited, sayMoreAsked, sayOwnChildren } from './words.ts'

const register = { code: 'vemt', name: 'VEMT list' }
const today = literalDay('2015-11-19')
const asked = (dueOn: string) => ({
  ...{ child: 'child' as Id<'child'>, what: 'Renew the plan', owner: 'Team manager' },
  ...{ dueOn: literalDay(dueOn), position: 3, round: 'april-2015' },
})

describe('own children on the list', () => {
  it('are counted, with a way to them only where there are any', () => {
    expect(sayOwnChildren(register, 0)).toMatchObject({ link: null })
    expect(sayOwnChildren(register, 1).lines).toEqual(['1 child you work with'])
    expect(sayOwnChildren(register, 3).link?.href).toBe('/register?register=vemt')
  })
})

describe('what an audit asked for a child', () => {
  it('says who has to do it by when', () => {
    const task = sayAskedForChild(asked('2015-11-19'), today)
    expect(task).toMatchObject({ title: 'Renew the plan', status: 'To do', href: '/children/child' })
    expect(task.hint).toBe('Team manager, by 19 November 2015. Asked in case 3 of april-2015.')
  })

  it('is red from the day after', () => {
    expect(sayAskedForChild(asked('2015-11-18'), today)).toMatchObject({ status: 'Overdue', urgency: 'now' })
  })

  it('that is not shown is counted', () => {
    expect(sayMoreAsked(0)).toEqual([])
    expect(sayMoreAsked(7)[0]?.lines).toEqual(['7 more things, due later'])
  })
})

describe('an audit of own children', () => {
  it('is told while it runs and afterwards', () => {
    const audited = (isClosed: boolean, count: number) =>
      sayAudited({ code: 'april-2015', isClosed }, count).lines[0]
    expect(audited(false, 2)).toBe('2 of the children you work with are being audited')
    expect(audited(true, 1)).toBe('1 of the children you work with was audited')
  })
})
