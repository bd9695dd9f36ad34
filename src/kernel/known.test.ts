import { describe, expect, it } from 'vitest'
import { literalDay } from './day.ts'
import { formatInstant, parseInstant } from './instant.ts'
import { knownAt } from './known.ts'

const at = parseInstant('2026-07-01T22:30:00Z')!

describe('when something becomes known', () => {
  it('is now where the day is the real one', () => {
    expect(knownAt({ at, today: literalDay('2026-07-01') })).toBe(at)
  })

  it('is the same time of day in London on the story day', () => {
    const known = knownAt({ at, today: literalDay('2015-11-19') })
    expect(formatInstant(known)).toBe('2015-11-19T23:30:00.000Z')
  })
})
