import { describe, expect, it } from 'vitest'
import { event, followUp } from './follow-up.factory.ts'
import { FOLLOW_UP_LIFECYCLE, FOLLOW_UP_STATUSES, FOLLOW_UP_STEPS, mayStep, statusOf } from './lifecycle.ts'

describe('the life of a follow-up', () => {
  it('asks nothing of anybody where an older round names no manager', () => {
    const older = followUp({ manager: null })
    expect(statusOf(older)).toBe('notRecorded')
    expect(FOLLOW_UP_STEPS.filter((step) => mayStep(older, step))).toEqual([])
  })

  it('is not acknowledged by somebody being told', () => {
    expect(statusOf(followUp({ events: [event('told'), event('told')] }))).toBe('raised')
  })

  it('is acknowledged once', () => {
    expect(mayStep(followUp(), 'acknowledge')).toBe(true)
    expect(mayStep(followUp({ events: [event('acknowledged')] }), 'acknowledge')).toBe(false)
  })

  it('is verified only after somebody acted', () => {
    const before = [[], [event('acknowledged')]].map((events) => mayStep(followUp({ events }), 'verify'))
    expect(before).toEqual([false, false])
    expect(mayStep(followUp({ events: [event('acted')] }), 'verify')).toBe(true)
  })

  it('ends when it is verified', () => {
    const verified = followUp({
      events: [event('acknowledged'), event('acted'), event('verified'), event('told')],
    })
    expect(statusOf(verified)).toBe('verified')
    expect(FOLLOW_UP_STEPS.filter((step) => mayStep(verified, step))).toEqual([])
  })

  it('is open again once it was found not to be done, and may be acted on and verified after that', () => {
    const events = [event('acknowledged'), event('acted'), event('reopened')]
    expect(statusOf(followUp({ events }))).toBe('raised')
    expect(mayStep(followUp({ events }), 'verify')).toBe(false)
    expect(statusOf(followUp({ events: [...events, event('acted')] }))).toBe('acted')
    expect(mayStep(followUp(), 'reopen')).toBe(false)
  })

  it('leads from being raised to every later status, and back only where it was not done', () => {
    const order = FOLLOW_UP_STATUSES
    for (const status of order) {
      const { reopen: _back, ...onwards } = FOLLOW_UP_LIFECYCLE[status]
      for (const after of Object.values(onwards)) {
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(status))
      }
    }
    const reached = order.flatMap((status) => Object.values(FOLLOW_UP_LIFECYCLE[status]))
    expect(order.filter((status) => !reached.includes(status))).toEqual(['notRecorded'])
  })
})
