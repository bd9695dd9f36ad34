import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { SHAPES, type Shape, verdictOf } from '../../src/standards/index.ts'
import { isLong } from '../support/long.ts'
import { fastDuties, lines, questionsOf } from './asking.ts'
import { slowDuties, together, type Verdict } from './oracle/index.ts'

const TIMELINES = isLong ? 5000 : 500
/** The same timelines each time, so that a change is judged and not luck: `GOLDTHREAD_SEED=random` hunts among others. */
const SEED = seedOf(process.env.GOLDTHREAD_SEED)
/** What a shape can say at all: an attribute is never awaited. */
const VERDICTS_OF: Readonly<Record<Shape, readonly Verdict[]>> = {
  present: ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'],
  within: ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'],
  cadence: ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'],
  current: ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'],
  uplift: ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'],
  attribute: ['met', 'notMet', 'cannotTell', 'notApplicable'],
}

const printed: string[] = []
afterAll(() => {
  process.stdout.write(`${printed.join('\n')}\n`)
})

describe('the six shapes and a second, slow implementation', () => {
  it.each(SHAPES)('agree on random timelines about %s', (shape) => {
    const counts = new Map<Verdict, number>()
    fc.assert(
      fc.property(questionsOf(shape), (questions) => {
        for (const question of questions) {
          const slow = slowDuties(question.child, question.standard, question.asked)
          const fast = fastDuties(question)
          for (const { verdict } of slow) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
          expect(lines(fast)).toEqual(lines(slow))
          if (slow.length > 0) expect(verdictOf(fast)).toBe(together(slow.map(({ verdict }) => verdict)))
        }
      }),
      { numRuns: TIMELINES, seed: SEED },
    )
    const said = VERDICTS_OF[shape].map((verdict) => `${verdict} ${counts.get(verdict) ?? 0}`)
    printed.push(`${shape}: ${TIMELINES} timelines, seed ${SEED}: ${said.join(', ')}`)
    // A verdict that hardly ever occurs is not compared.
    for (const verdict of VERDICTS_OF[shape])
      expect(counts.get(verdict) ?? 0, verdict).toBeGreaterThanOrEqual(24)
  })
})

function seedOf(said = '20151014'): number {
  return said === 'random' ? Date.now() % 1_000_000_000 : Number(said)
}
