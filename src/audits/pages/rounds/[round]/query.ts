import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { seesRounds } from '../../../rounds/policy.ts'
import { findRoundSeen, type RoundSeen } from '../../../rounds/show/load.ts'
import { type Tool, toolNamed } from '../../../tool/index.ts'

export interface RoundOnPage extends RoundSeen {
  readonly tool: Tool | null
}

/** One round: its public facts for all who see rounds, and the cases that the actor may see. */
export const roundQuery = defineQuery({
  verb: 'audits.seeRound',
  input: z.object({ round: z.string() }),
  load: async (transaction, { round }, actor): Promise<RoundOnPage | null> => {
    const seen = await findRoundSeen(transaction, round, actor)
    return seen && { ...seen, tool: await toolNamed(transaction, seen.round.tool) }
  },
  policy: seesRounds,
  trail: ({ round, cases }) => ({
    children: cases.map(({ child }) => child),
    body: { round: round.code },
  }),
})
