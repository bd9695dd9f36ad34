import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { seesRounds } from '../policy.ts'
import { roundShown } from './document.ts'
import { findRoundSeen, sampleOf } from './load.ts'

/** One round with the cases that the actor may see. */
export const roundShow = defineQuery({
  verb: 'audits.showRound',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor) => {
    const seen = await findRoundSeen(transaction, input.round, actor)
    if (seen === null) return null
    const sample = sampleOf(seen)
    return { children: sample.map(({ child }) => child), document: roundShown(seen.round, sample) }
  },
  policy: seesRounds,
  trail: ({ children, document }) => ({ children, body: { round: document.round } }),
})
