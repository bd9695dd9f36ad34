import { describe, expect, it } from 'vitest'
import { instantOf } from '../../kernel/instant.ts'
import { ABSOLUTE_MINUTES, absoluteEnd, IDLE_MINUTES, isLive, tokenHash, type SessionTimes } from './rules.ts'

const MINUTE = 60_000
const START = instantOf(1_000_000_000_000)

function after(minutes: number) {
  return instantOf(START + minutes * MINUTE)
}

const FRESH: SessionTimes = { lastSeenAt: START, endsAt: absoluteEnd(START), endedAt: null }

describe('a session', () => {
  it('is over once it was ended, however fresh it is', () => {
    expect(isLive({ ...FRESH, endedAt: START }, START)).toBe(false)
  })

  it('is over half an hour after its last use, and not a moment earlier', () => {
    expect(isLive(FRESH, instantOf(after(IDLE_MINUTES) - 1))).toBe(true)
    expect(isLive(FRESH, after(IDLE_MINUTES))).toBe(false)
  })

  it('is over ten hours after it began, though it was used a minute ago', () => {
    const busy = { ...FRESH, lastSeenAt: after(ABSOLUTE_MINUTES - 1) }
    expect(isLive(busy, instantOf(after(ABSOLUTE_MINUTES) - 1))).toBe(true)
    expect(isLive(busy, after(ABSOLUTE_MINUTES))).toBe(false)
  })

  it('is kept by the hash of its token, as the standard gives it', () => {
    expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
