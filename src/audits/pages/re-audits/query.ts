import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { clockedCases } from '../../re-audit/query.ts'
import { inOrder } from '../../re-audit/rules.ts'

/** Every weak case with its plan and its clock, the first due first. */
export const reAuditsQuery = defineQuery({
  verb: 'audits.seeReAudits',
  input: z.object({}),
  load: async (transaction: Transaction) => inOrder(await clockedCases(transaction)),
  policy: onlyRoles('auditLead'),
  trail: (cases) => ({
    children: cases.map(({ child }) => child),
    body: { cases: cases.map(({ id }) => id) },
  }),
})
