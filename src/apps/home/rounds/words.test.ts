import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { roundNow, TODAY } from './rounds.factory.ts'
import { sayCases, sayRound, sayStep, sayWaiting } from './words.ts'

const late = literalDay('2015-11-18')

describe('the name of a round', () => {
  it.each([
    [null, null, 'Neglect'],
    ['2015-12', null, 'Neglect, December 2015'],
    ['2015-12', literalDay('2016-01-04'), 'Neglect, January 2016'],
  ])('known by %s and %s is %s', (month, asAt, name) => {
    expect(sayRound({ theme: 'Neglect', month, asAt })).toBe(name)
  })
})

describe('the next step as a task', () => {
  it('leads to the page of the step and says why it matters', () => {
    const task = sayStep(roundNow({}), 'freeze', TODAY)
    expect(task).toMatchObject({
      title: 'Freeze the list: Child sexual exploitation, December 2015',
      href: '/rounds/december-2015/freeze',
      status: 'To do',
      urgency: 'next',
    })
  })

  it('says everything that a plan still lacks', () => {
    const now = roundNow({}, { missing: ['Choose the audit tool.', 'Enter how many children to draw.'] })
    expect(sayStep(now, 'edit', TODAY).hint).toBe('Choose the audit tool. Enter how many children to draw.')
  })

  it('counts the cases that wait for a pair', () => {
    const now = roundNow({}, { cases: { all: 8, withoutPair: 1, submitted: 0, confirmed: 0 } })
    expect(sayStep(now, 'allocate', TODAY).hint).toBe('1 of 8 cases has no auditors yet.')
  })

  it('is urgent once somebody else waits, or the round is past its day', () => {
    expect(sayStep(roundNow({}), 'reveal', TODAY).urgency).toBe('now')
    expect(sayStep(roundNow({ dueOn: late }), 'close', TODAY).urgency).toBe('now')
    expect(sayStep(roundNow({ dueOn: TODAY }), 'close', TODAY).urgency).toBe('next')
  })
})

describe('a round that waits for others', () => {
  const cases = { all: 8, withoutPair: 0, submitted: 5, confirmed: 3 }

  it('says who has the next word', () => {
    expect(sayWaiting(roundNow({ status: 'frozen' }), TODAY).hint).toMatch(/other person of the draw/)
  })

  it('is overdue while a case is not submitted on the day after', () => {
    expect(sayWaiting(roundNow({ dueOn: late }, { cases }), TODAY)).toMatchObject({
      status: 'Overdue',
      urgency: 'now',
      hint: '5 of 8 cases are submitted, three of them confirmed. Due on 18 November 2015.',
    })
    const all = { ...cases, submitted: 8 }
    expect(sayWaiting(roundNow({ dueOn: late }, { cases: all }), TODAY).urgency).toBe('later')
  })

  it('has no nought where nothing is submitted', () => {
    expect(sayCases({ all: 8, withoutPair: 0, submitted: 0, confirmed: 0 }, null)).toBe(
      'No case is submitted.',
    )
  })
})
