import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { findRegisters } from '../../../../../register/index.ts'
import { toolChoices } from '../../../../rounds/plan/load.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

/** A plan that is to be changed, and what can be chosen. */
export const seePlan = defineQuery({
  verb: 'audits.seePlan',
  input: z.object({ round: z.string() }),
  load: async (transaction, input) => {
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    return { round, registers: await findRegisters(transaction), tools: await toolChoices(transaction) }
  },
  policy: may('edit'),
  trail: ({ round }) => ({ children: [], body: { round: round.code } }),
})

export type SeenPlan = NonNullable<Awaited<ReturnType<typeof seePlan.load>>>
