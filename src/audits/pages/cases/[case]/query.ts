import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { caseField } from '../../../case/inputs.ts'
import { seesCase } from '../../../case/policy.ts'
import { childOf, loadRecord, type CaseRecord, type ChildOfCase } from '../../../case/record/query.ts'

export interface CaseSeen extends CaseRecord {
  readonly child: ChildOfCase
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
  return record && { ...record, child: await childOf(transaction, record.file.child) }
}
