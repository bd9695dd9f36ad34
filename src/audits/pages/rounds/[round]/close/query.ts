import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { moderationOf, waitingPlaces } from '../../../../moderation/load.ts'
import { checkAllConfirmed } from '../../../../rounds/ending/commands.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRoundSeen } from '../../../../rounds/show/load.ts'

/** A round about to be closed, and whether every case of its sample is confirmed. */
export const closeQuery = defineQuery({
  verb: 'audits.seeClosing',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor) => {
    const seen = await findRoundSeen(transaction, input.round, actor)
    if (seen === null) return null
    const waiting = waitingPlaces(await moderationOf(transaction, seen.round))
    return { round: seen.round, confirmed: checkAllConfirmed(seen.cases), waiting }
  },
  policy: may('close'),
  trail: ({ round }) => ({ children: [], body: { round: round.code } }),
})

export type ClosingSeen = NonNullable<Awaited<ReturnType<typeof closeQuery.load>>>
