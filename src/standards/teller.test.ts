import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { PLAIN_WORDS } from '../kernel/words.ts'
import { REASONS, VERDICTS } from './model.ts'
import { STANDARDS } from './shipped.ts'
import { dutyOf } from './sinks.ts'
import { NO_DAY } from './timeline.ts'
import { tellerOf } from './teller.ts'
import { sayDuty } from './words.ts'

const FIRST = 16_300

const found = fc.record({
  standard: fc.nat({ max: STANDARDS.length - 1 }),
  stay: fc.constant(0),
  from: fc.integer({ min: FIRST, max: FIRST + 3 }),
  due: fc.oneof(fc.constant(NO_DAY), fc.integer({ min: FIRST, max: FIRST + 4 })),
  verdict: fc.nat({ max: VERDICTS.length - 1 }),
  reason: fc.nat({ max: REASONS.length - 1 }),
  isHistory: fc.boolean(),
  firstRow: fc.integer({ min: -1, max: 1 }),
  lastRow: fc.constant(1),
})

describe('a teller of many duties', () => {
  it('says of each what is said of it alone, whatever it said before', () => {
    const tell = tellerOf(STANDARDS, PLAIN_WORDS)
    fc.assert(
      fc.property(found, (each) => {
        const standard = STANDARDS[each.standard]
        if (!standard) throw new Error('There is such a standard')
        expect(tell(each)).toBe(
          sayDuty({ ...dutyOf(each, STANDARDS), hasEntries: each.firstRow >= 0 }, standard, PLAIN_WORDS),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
