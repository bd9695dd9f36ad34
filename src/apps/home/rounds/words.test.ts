import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { casesAt, roundSeen, TODAY } from '../../../audits/rounds/seen.factory.ts'
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
    const task = sayStep(roundSeen({}), 'freeze', TODAY)
    expect(task).toMatchObject({
      title: 'Freeze the list: Child sexual exploitation, December 2015',
      href: '/rounds/december-2015/freeze',
      status: 'To do',
      urgency: 'next',
    })
  })

  it('says everything that a plan still lacks', () => {
    const hint = sayStep(roundSeen({ size: null, tool: null }), 'edit', TODAY).hint
    expect(hint).toBe('Enter how many children to draw. Choose the audit tool that the auditors fill in.')
  })

  it('counts the cases that wait for a pair', () => {
    const seen = roundSeen({}, casesAt('drawn', 'allocated', 'inProgress'))
    expect(sayStep(seen, 'allocate', TODAY).hint).toBe('1 of 3 cases has no auditors yet.')
  })

  it('is urgent once somebody else waits, or the round is past its day', () => {
    expect(sayStep(roundSeen({}), 'reveal', TODAY).urgency).toBe('now')
    expect(sayStep(roundSeen({ dueOn: late }), 'close', TODAY).urgency).toBe('now')
    expect(sayStep(roundSeen({ dueOn: TODAY }), 'close', TODAY).urgency).toBe('next')
  })
})

describe('a round that waits for others', () => {
  const cases = casesAt('inProgress', 'submitted', 'confirmed')

  it('says who has the next word', () => {
    expect(sayWaiting(roundSeen({ status: 'frozen' }), TODAY).hint).toMatch(/other person of the draw/)
  })

  it('is overdue while a case is not submitted on the day after', () => {
    expect(sayWaiting(roundSeen({ dueOn: late }, cases), TODAY)).toMatchObject({
      status: 'Overdue',
      urgency: 'now',
      hint: '2 of 3 cases are submitted, one of them confirmed. Due on 18 November 2015.',
    })
    expect(sayWaiting(roundSeen({ dueOn: late }, casesAt('submitted')), TODAY).urgency).toBe('later')
  })

  it('has no nought where nothing is submitted', () => {
    expect(sayCases({ all: 8, withoutPair: 0, submitted: 0, confirmed: 0 }, null)).toBe(
      'No case is submitted.',
    )
  })
})
