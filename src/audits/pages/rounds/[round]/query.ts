import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { cancelledBeside, type Round } from '../../../rounds/model.ts'
import { seesRounds } from '../../../rounds/policy.ts'
import { findRoundSeen, type RoundSeen } from '../../../rounds/show/load.ts'
import { findRounds } from '../../../rounds/store.ts'
import { type Tool, toolNamed } from '../../../tool/index.ts'

export interface RoundOnPage extends RoundSeen {
  readonly tool: Tool | null
  /** Cancelled rounds that drew, or could have, from the same list and day: their draws count for this one. */
  readonly cancelledBefore: readonly Round[]
}

/** One round: its public facts for all who see rounds, and the cases that the actor may see. */
export const roundQuery = defineQuery({
  verb: 'audits.seeRound',
  input: z.object({ round: z.string() }),
  load: async (transaction, { round }, actor): Promise<RoundOnPage | null> => {
    const seen = await findRoundSeen(transaction, round, actor)
    if (seen === null) return null
    const cancelledBefore = cancelledBeside(seen.round, await findRounds(transaction))
    return { ...seen, cancelledBefore, tool: await toolNamed(transaction, seen.round.tool) }
  },
  policy: seesRounds,
  trail: ({ round, cases }) => ({
    children: cases.map(({ child }) => child),
    body: { round: round.code },
  }),
})
