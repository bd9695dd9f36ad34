import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { Draft } from '../../../../case/drafts/model.ts'
import { draftOf } from '../../../../case/drafts/store.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesCase } from '../../../../case/policy.ts'
import { loadRecord, type CaseRecord } from '../../../../case/record/query.ts'
import type { ModeratedCase } from '../../../../moderation/model.ts'
import { casesById } from '../../../../moderation/query.ts'

export interface CaseModeration {
  readonly file: CaseRecord['file']
  readonly record: CaseRecord
  readonly moderated: ModeratedCase
  readonly draft: Draft | null
}

/** A case with what the pair agreed and every second look at it. */
export const caseModerationQuery = defineQuery({
  verb: 'audits.seeCaseModeration',
  input: z.object({ case: caseField }),
  load: loadCaseModeration,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id, view: 'agreed' } }),
})

async function loadCaseModeration(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
): Promise<CaseModeration | null> {
  const record = await loadRecord(transaction, input.case, actor)
  const [moderated] = await casesById(transaction, [input.case])
  if (!record || !moderated) return null
  const draft = await draftOf(transaction, input.case, actor, 'moderation')
  return { file: record.file, record, moderated, draft }
}
