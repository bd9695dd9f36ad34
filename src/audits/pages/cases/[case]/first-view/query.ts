import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import { auditsCase } from '../../../../case/policy.ts'
import { loadRecord } from '../../../../case/record/query.ts'

/** An auditor looks at the own first view. */
export const firstViewQuery = defineQuery({
  verb: 'audits.checkFirstView',
  input: z.object({ case: caseField }),
  load: (transaction: Transaction, input: { readonly case: Id<'case'> }, actor: Actor) =>
    loadRecord(transaction, input.case, actor),
  policy: auditsCase,
  trail: ({ file, seat }) => ({ children: [file.child], body: { case: file.id, view: seat } }),
})
