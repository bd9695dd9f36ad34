import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesCase } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'
import { findClocked } from '../../../../re-audit/query.ts'

/** A weak case with its plan, its clock and the audit that looks at it again. */
export const reAuditQuery = defineQuery({
  verb: 'audits.seeReAudit',
  input: z.object({ case: caseField }),
  load: loadReAudit,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadReAudit(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await findCase(transaction, input.case)
  return file && { file, clocked: await findClocked(transaction, file.id) }
}

export type ReAuditSeen = NonNullable<Awaited<ReturnType<typeof loadReAudit>>>
