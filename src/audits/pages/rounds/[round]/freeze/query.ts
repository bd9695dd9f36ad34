import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { listOnDay } from '../../../../../register/index.ts'
import { findDrawing } from '../../../../rounds/ceremony/load.ts'
import { leftOutOf, unknownSamples } from '../../../../rounds/exclusions/load.ts'
import { countedByCode } from '../../../../rounds/exclusions/rules.ts'
import { may } from '../../../../rounds/policy.ts'

/** A round about to be frozen: how many are on its list now, and how many of them are left out. */
export const freezeQuery = defineQuery({
  verb: 'audits.seeFreeze',
  input: z.object({ round: z.string() }),
  load: async (transaction, input) => {
    const drawing = await findDrawing(transaction, input.round)
    if (drawing === null) return null
    const { round } = drawing
    const { register, asAt } = round
    const listed =
      asAt === null ? [] : await listOnDay(transaction, { register: register.id, asAt, knownOn: null })
    const leftOut = asAt === null ? [] : await leftOutOf(transaction, { ...round, asAt }, listed)
    const counts = { listedCount: listed.length, leftOut: [...countedByCode(leftOut)] }
    return { ...drawing, ...counts, unknown: await unknownSamples(transaction, round) }
  },
  policy: may('freeze'),
  trail: ({ round, listedCount }) => ({ children: [], body: { round: round.code, listedCount } }),
})
