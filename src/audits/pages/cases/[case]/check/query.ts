import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesCase } from '../../../../case/policy.ts'
import { loadLookedTwice } from '../../../../moderation/record.ts'

/** The agreed record with every second look at it, for who submits it and for who reads it afterwards. */
export const checkQuery = defineQuery({
  verb: 'audits.checkCase',
  input: z.object({ case: caseField }),
  load: (transaction: Transaction, input: { readonly case: Id<'case'> }, actor: Actor) =>
    loadLookedTwice(transaction, input.case, actor),
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})
