import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { moderationOf } from '../../../../moderation/load.ts'
import { mayPlan } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'
import { toolNamed } from '../../../../tool/index.ts'

/** Which cases of a round call for a second look, why, and who looks. */
export const roundModerationQuery = defineQuery({
  verb: 'audits.seeRoundModeration',
  input: z.object({ round: z.string() }),
  load: async (transaction, input) => {
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const tool = await toolNamed(transaction, round.tool)
    return { round, ...(await moderationOf(transaction, round)), tool }
  },
  policy: mayPlan,
  trail: ({ round, called }) => ({
    children: called.map(({ file }) => file.child),
    body: { round: round.code, called: called.map(({ file }) => file.id) },
  }),
})

export type RoundModeration = NonNullable<Awaited<ReturnType<typeof roundModerationQuery.load>>>
