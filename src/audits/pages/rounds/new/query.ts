import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findRegisters } from '../../../../register/index.ts'
import { toolChoices } from '../../../rounds/plan/load.ts'
import { mayPlan } from '../../../rounds/policy.ts'

/** What can be chosen for a new round. */
export const seeNewRound = defineQuery({
  verb: 'audits.seeNewRound',
  input: z.object({}),
  load: async (transaction) => ({
    registers: await findRegisters(transaction),
    tools: await toolChoices(transaction),
  }),
  policy: mayPlan,
  trail: () => ({ children: [], body: {} }),
})
