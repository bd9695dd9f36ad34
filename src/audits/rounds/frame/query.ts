import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import { replacementsAmong } from '../cases/replacement.ts'
import { findCases } from '../cases/store.ts'
import { findDrawing } from '../ceremony/load.ts'
import { maySeeSample, seesRounds } from '../policy.ts'
import { frameDocument, withoutSample } from './document.ts'

/** The frozen frame of a round and its draw; absent before the freeze, and where none was ever recorded. */
export const roundFrame = defineQuery({
  verb: 'audits.seeFrame',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor) => {
    const drawing = await findDrawing(transaction, input.round)
    if (drawing === null || drawing.frame === null) return null
    const cases = await findCases(transaction, drawing.round.id, drawing.ceremony.attempt)
    const document = frameDocument({ ...drawing, frame: drawing.frame }, replacementsAmong(cases))
    return maySeeSample(actor, drawing.round) ? document : withoutSample(document)
  },
  policy: seesRounds,
  trail: ({ round, frameHash }) => ({ children: [], body: { round, frameHash } }),
})
