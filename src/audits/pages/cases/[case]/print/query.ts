import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesCase } from '../../../../case/policy.ts'
import { loadLookedTwice, type LookedTwice } from '../../../../moderation/record.ts'
import type { Improvement } from '../../../../re-audit/model.ts'
import { findClocked } from '../../../../re-audit/query.ts'

export interface Printed extends LookedTwice {
  /** What is to be better before the case is audited again; empty where it is not. */
  readonly plan: readonly Improvement[]
}

/** The agreed record, and what moderation made of it, as one page for supervision. */
export const printQuery = defineQuery({
  verb: 'audits.printCase',
  input: z.object({ case: caseField }),
  load: loadPrinted,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadPrinted(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
): Promise<Printed | null> {
  const record = await loadLookedTwice(transaction, input.case, actor)
  if (record === null) return null
  const clocked = await findClocked(transaction, input.case)
  return { ...record, plan: clocked?.plan ?? [] }
}
