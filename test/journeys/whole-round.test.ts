import { beforeAll, expect, it } from 'vitest'
import { describeJourney } from './site.ts'
import { AUDITING, RELEASING } from './whole-round/auditing.ts'
import { DRAWING } from './whole-round/drawing.ts'
import { ENDING } from './whole-round/ending.ts'
import { FOLLOWING_UP } from './whole-round/following-up.ts'
import { gather, type People } from './whole-round/people.ts'

const STEPS = [...DRAWING, ...RELEASING, ...FOLLOWING_UP, ...AUDITING, ...ENDING]

const MODES = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

for (const mode of MODES) describeJourneyIn(mode)

/** The same steps by the same six people; only what runs in their browsers differs. */
function describeJourneyIn([mode, runsScripts]: (typeof MODES)[number]): void {
  describeJourney(`a whole round, ${mode}`, (site) => {
    let people: People
    beforeAll(async () => {
      people = await gather(site(), runsScripts)
    })
    let broken: string | null = null
    // Each step stands on those before it: once one fails, the others say so at once and do not wait in vain.
    it.each(STEPS)(
      '%s',
      async (sentence, take) => {
        expect(broken, 'an earlier step failed').toBeNull()
        broken = sentence
        await take(people)
        broken = null
      },
      240_000,
    )
  })
}
