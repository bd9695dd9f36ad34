import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { listOnDay } from '../../../../../register/index.ts'
import { findDrawing } from '../../../../rounds/ceremony/load.ts'
import { exclusionsOf } from '../../../../rounds/exclusions/store.ts'
import { may } from '../../../../rounds/policy.ts'

/** A round about to be frozen: how many are on its list now, and how many of them are left out. */
export const freezeQuery = defineQuery({
  verb: 'audits.seeFreeze',
  input: z.object({ round: z.string() }),
  load: async (transaction, input) => {
    const drawing = await findDrawing(transaction, input.round)
    if (drawing === null) return null
    const { id, register, asAt } = drawing.round
    const listed =
      asAt === null ? [] : await listOnDay(transaction, { register: register.id, asAt, knownOn: null })
    const leftOut = await exclusionsOf(transaction, id)
    return { ...drawing, listedCount: listed.length, leftOutCount: leftOut.length }
  },
  policy: may('freeze'),
  trail: ({ round, listedCount }) => ({ children: [], body: { round: round.code, listedCount } }),
})
