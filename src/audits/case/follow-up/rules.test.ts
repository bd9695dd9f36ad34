import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import { parseTimeOfDay } from '../../../kernel/time-of-day.ts'
import { event, followUp, RAISED_AT } from './follow-up.factory.ts'
import { dueOf, isAhead, isOverdue, USUAL_CLOCK } from './rules.ts'

const THURSDAY = literalDay('2015-11-19')
const raised = { at: RAISED_AT, on: THURSDAY, holidays: new Set([literalDay('2015-11-23')]) }

function instant(text: string): Instant {
  return parseInstant(text) as Instant
}

describe('when a follow-up is due', () => {
  it('is a day and a night later where it is immediate, weekend or not', () => {
    expect(dueOf('immediate', raised, USUAL_CLOCK)).toEqual({
      dueAt: instant('2015-11-20T16:00:00Z'),
      dueOn: null,
    })
  })

  it('is five working days later where it is soon', () => {
    expect(dueOf('soon', raised, USUAL_CLOCK)).toEqual({ dueAt: null, dueOn: literalDay('2015-11-27') })
  })
})

describe('an overdue follow-up', () => {
  const due = { dueAt: instant('2015-11-20T16:00:00Z') }

  it('is none where no time was recorded', () => {
    expect(isOverdue(followUp(), { at: instant('2026-01-01T00:00:00Z'), on: literalDay('2026-01-01') })).toBe(
      false,
    )
  })

  it('is none up to the last moment', () => {
    expect(isOverdue(followUp(due), { at: due.dueAt, on: THURSDAY })).toBe(false)
  })

  it('is one from then on, even when it was acknowledged', () => {
    const late = { at: instant('2015-11-20T16:00:01Z'), on: literalDay('2015-11-20') }
    expect(isOverdue(followUp({ ...due, events: [event('acknowledged')] }), late)).toBe(true)
    expect(isOverdue(followUp({ ...due, events: [event('acted')] }), late)).toBe(false)
  })

  it('is judged by the working day where it was asked for soon', () => {
    const soon = followUp({ urgency: 'soon', dueOn: literalDay('2015-11-26') })
    expect(isOverdue(soon, { at: RAISED_AT, on: literalDay('2015-11-26') })).toBe(false)
    expect(isOverdue(soon, { at: RAISED_AT, on: literalDay('2015-11-27') })).toBe(true)
  })
})

describe('a time of day', () => {
  it.each(['', 'noon', '24:00', '15:60', '13pm', '0am', '15', '15:4'])('is not “%s”', (text) => {
    expect(parseTimeOfDay(text)).toBeNull()
  })

  it.each([
    ['15:40', '15:40'],
    ['9.05', '09:05'],
    ['3:40pm', '15:40'],
    ['3.40 PM', '15:40'],
    [' 3pm ', '15:00'],
    ['12am', '00:00'],
    ['12:30pm', '12:30'],
  ])('is read from “%s” as %s', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time)
  })
})

describe('a day that lies ahead', () => {
  it('lies after both the story day and the real day', () => {
    const now = { today: THURSDAY, real: literalDay('2026-03-01') }
    expect(isAhead(literalDay('2026-03-01'), now)).toBe(false)
    expect(isAhead(literalDay('2026-03-02'), now)).toBe(true)
  })
})
