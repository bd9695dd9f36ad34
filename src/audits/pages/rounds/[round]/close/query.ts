import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { checkAllConfirmed } from '../../../../rounds/ending/commands.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRoundSeen } from '../../../../rounds/show/load.ts'

/** A round about to be closed, and whether every case of its sample is confirmed. */
export const closeQuery = defineQuery({
  verb: 'audits.seeClosing',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor) => {
    const seen = await findRoundSeen(transaction, input.round, actor)
    return seen && { round: seen.round, confirmed: checkAllConfirmed(seen.cases) }
  },
  policy: may('close'),
  trail: ({ round }) => ({ children: [], body: { round: round.code } }),
})

export type ClosingSeen = NonNullable<Awaited<ReturnType<typeof closeQuery.load>>>
