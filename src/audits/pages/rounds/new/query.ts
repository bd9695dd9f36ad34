import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findRegisters } from '../../../../register/index.ts'
import { toolChoices } from '../../../rounds/plan/load.ts'
import { nextPlan } from '../../../rounds/plan/next.ts'
import { mayPlan } from '../../../rounds/policy.ts'
import { findRound } from '../../../rounds/store.ts'

/** What can be chosen for a new round, and what the round before it suggests where one is named. */
export const seeNewRound = defineQuery({
  verb: 'audits.seeNewRound',
  input: z.object({ after: z.string().optional() }),
  load: async (transaction, { after }) => {
    const round = after === undefined ? null : await findRound(transaction, after)
    const choices = { registers: await findRegisters(transaction), tools: await toolChoices(transaction) }
    return { ...choices, next: round === null ? null : nextPlan(round) }
  },
  policy: mayPlan,
  trail: () => ({ children: [], body: {} }),
})
