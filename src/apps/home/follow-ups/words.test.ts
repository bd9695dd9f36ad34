import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { event, followUp, MANAGER, RAISED_AT } from '../../../audits/case/follow-up/follow-up.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { instantOf } from '../../../kernel/instant.ts'
import { sayAsked, sayTimeLeft, sayUnacknowledged } from './words.ts'

const MINUTE = 60_000
const today = literalDay('2015-11-19')
const now = { at: RAISED_AT, today }
const inMinutes = (minutes: number) => ({ dueAt: instantOf(RAISED_AT + minutes * MINUTE), dueOn: null })
const waiting = (differences = {}) => ({ followUp: followUp(differences), position: 6, round: 'april-2015' })

describe('the time that is left', () => {
  it.each([
    [24 * 60, '24 hours left'],
    [119, '1 hour left'],
    [59, 'Under an hour left'],
    [0, 'Under an hour left'],
    [-1, 'Overdue by an hour'],
    [-61, 'Overdue by 2 hours'],
    [-49 * 60, 'Overdue by 2 days'],
  ])('%i minutes before the end is “%s”', (minutes, words) => {
    expect(sayTimeLeft(inMinutes(minutes), now)).toBe(words)
  })

  it('of a follow-up that runs in days names the day, which counts to its end', () => {
    expect(sayTimeLeft({ dueAt: null, dueOn: today }, now)).toBe('Due 19 November 2015')
    expect(sayTimeLeft({ dueAt: null, dueOn: literalDay('2015-11-18') }, now)).toBe('Overdue')
    expect(sayTimeLeft({ dueAt: null, dueOn: null }, now)).toBe('No day set')
  })

  it('is never nought hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (minutes) => {
        expect(sayTimeLeft(inMinutes(minutes), now)).not.toMatch(/\b0\b/)
      }),
    )
  })
})

describe('a follow-up that waits', () => {
  it('asks its manager to acknowledge it, and then to say what was done', () => {
    expect(sayAsked(waiting(), MANAGER.person, now)).toMatchObject({
      title: 'Acknowledge: Strategy meeting',
      href: '/follow-ups/followUp',
      hint: 'Case 6 of april-2015. Raised by The first.',
    })
    const acknowledged = waiting({ events: [event('acknowledged')] })
    expect(sayAsked(acknowledged, MANAGER.person, now).title).toBe('Say what was done: Strategy meeting')
  })

  it('tells a deputy in whose place', () => {
    expect(sayAsked(waiting(), 'deputy', now).hint).toMatch(/, in the place of The manager\.$/)
  })

  it('tells the others who has not answered', () => {
    expect(sayUnacknowledged(waiting(), now).hint).toMatch(/The manager has not acknowledged it\.$/)
  })

  it('is red when it is immediate or past its day, and else not', () => {
    const soon = (dueOn: string) => waiting({ urgency: 'soon', dueOn: literalDay(dueOn) })
    const urgencies = [waiting(), soon('2015-11-18'), soon('2015-11-19')].map(
      (each) => sayUnacknowledged(each, now).urgency,
    )
    expect(urgencies).toEqual(['now', 'now', 'next'])
  })
})
