import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { event, followUp, MANAGER, RAISED_AT } from '../../../audits/case/follow-up/follow-up.factory.ts'
import { literalDay } from '../../../kernel/day.ts'
import { instantOf } from '../../../kernel/instant.ts'
import { sayAsked, sayTimeLeft, sayToAudit } from './words.ts'

const MINUTE = 60_000
// The tag of the design system is 160 pixels wide at most.
const LONGEST_STATUS = 16
const today = literalDay('2015-11-19')
const now = { at: RAISED_AT, today }
const inMinutes = (minutes: number) => ({ dueAt: instantOf(RAISED_AT + minutes * MINUTE), dueOn: null })
const waiting = (differences = {}) => ({ followUp: followUp(differences), position: 6, round: 'april-2015' })

describe('the time that is left', () => {
  it.each([
    [24 * 60, '24 hours left'],
    [119, '1 hour left'],
    [59, 'Under 1 hour'],
    [0, 'Under 1 hour'],
    [-1, '1 hour late'],
    [-61, '2 hours late'],
    [-49 * 60, '2 days late'],
  ])('%i minutes before the end is “%s”', (minutes, words) => {
    expect(sayTimeLeft(inMinutes(minutes), now)).toBe(words)
  })

  it.each([
    ['2015-11-26', 'Due in 7 days'],
    ['2015-11-20', 'Due in 1 day'],
    ['2015-11-19', 'Due today'],
    ['2015-11-18', '1 day late'],
  ])('before the end of %s is “%s”', (dueOn, words) => {
    expect(sayTimeLeft({ dueAt: null, dueOn: literalDay(dueOn) }, now)).toBe(words)
  })

  it('is not made up where no day was set', () => {
    expect(sayTimeLeft({ dueAt: null, dueOn: null }, now)).toBe('No day set')
  })

  it('is never nought hours, and always short enough for a tag', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 100_000 }), (minutes) => {
        const words = sayTimeLeft(inMinutes(minutes), now)
        expect(words).not.toMatch(/\b0\b/)
        expect(words.length).toBeLessThanOrEqual(LONGEST_STATUS)
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

  it('says that it was not done where it was opened again, to who is asked and to the audit', () => {
    const again = waiting({ events: [event('acted'), event('reopened')] })
    expect(sayAsked(again, MANAGER.person, now)).toMatchObject({
      title: 'Not done, and asked for again: Strategy meeting',
      hint: 'Case 6 of april-2015. Raised by The first.',
    })
    expect(sayToAudit(again, now).hint).toMatch(/Opened again, and The manager has not acknowledged it\.$/)
  })

  it('tells a deputy in whose place', () => {
    expect(sayAsked(waiting(), 'deputy', now).hint).toMatch(/, in the place of The manager\.$/)
  })

  it('tells the others who has not answered', () => {
    expect(sayToAudit(waiting(), now).hint).toMatch(/The manager has not acknowledged it\.$/)
  })

  it('asks those of the audit to verify what was done, and says who says so', () => {
    expect(sayToAudit(waiting({ events: [event('acknowledged'), event('acted')] }), now)).toEqual({
      ...{ title: 'Verify: Strategy meeting', href: '/follow-ups/followUp' },
      hint: 'Case 6 of april-2015. Somebody says what was done.',
      ...{ status: 'To verify', urgency: 'now' },
    })
  })

  it('is red when it is immediate or past its day, and else not', () => {
    const soon = (dueOn: string) => waiting({ urgency: 'soon', dueOn: literalDay(dueOn) })
    const urgencies = [waiting(), soon('2015-11-18'), soon('2015-11-19')].map(
      (each) => sayToAudit(each, now).urgency,
    )
    expect(urgencies).toEqual(['now', 'now', 'next'])
  })
})
