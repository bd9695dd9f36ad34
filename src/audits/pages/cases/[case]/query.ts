import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { caseField } from '../../../case/inputs.ts'
import type { ModeratedCase } from '../../../moderation/model.ts'
import { casesById } from '../../../moderation/query.ts'
import type { ClockedCase } from '../../../re-audit/model.ts'
import { auditedBefore, findClocked } from '../../../re-audit/query.ts'
import { seesCase } from '../../../case/policy.ts'
import { childOf, loadRecord, type CaseRecord, type ChildOfCase } from '../../../case/record/query.ts'

export interface CaseSeen extends CaseRecord {
  readonly child: ChildOfCase
  readonly moderated: ModeratedCase
  readonly clocked: ClockedCase | null
  /** The case that this one looks at again. */
  readonly before: Awaited<ReturnType<typeof auditedBefore>>
}

/** The one page of a case that says who the child is, so that the auditors find the file. */
export const caseQuery = defineQuery({
  verb: 'audits.seeCase',
  input: z.object({ case: caseField }),
  load: loadWithChild,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadWithChild(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
): Promise<CaseSeen | null> {
  const record = await loadRecord(transaction, input.case, actor)
  const [moderated] = await casesById(transaction, [input.case])
  if (!record || !moderated) return null
  return {
    ...{ ...record, moderated, child: await childOf(transaction, record.file.child) },
    clocked: await findClocked(transaction, input.case),
    before: await auditedBefore(transaction, input.case),
  }
}
