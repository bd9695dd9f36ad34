import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { Draft } from '../../../../case/drafts/model.ts'
import { draftOf } from '../../../../case/drafts/store.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesCase } from '../../../../case/policy.ts'
import { loadLookedTwice, type LookedTwice } from '../../../../moderation/record.ts'

export interface ToConfirm extends LookedTwice {
  /** What the confirmer typed for giving the record back, and did not send. */
  readonly draft: Draft | null
}

/** The agreed record, for who confirms it or gives it back. */
export const confirmQuery = defineQuery({
  verb: 'audits.readForConfirming',
  input: z.object({ case: caseField }),
  load: loadToConfirm,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadToConfirm(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
): Promise<ToConfirm | null> {
  const record = await loadLookedTwice(transaction, input.case, actor)
  return record && { ...record, draft: await draftOf(transaction, input.case, actor, 'giveBack') }
}
