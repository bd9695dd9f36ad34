import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { forgetDraft } from '../drafts/store.ts'
import { caseField, requiredText } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import { seesWorkerComments } from '../policy.ts'
import { lockCase } from '../store.ts'
import { notNow } from '../words.ts'
import { insertWorkerComment } from './store.ts'
import { SAY_COMMENT } from './words.ts'

/** Keeps a comment about a worker apart from the child's record; it comes into no report and on no print. */
export const commentOnWorker = defineCommand({
  verb: 'audits.commentOnWorker',
  input: z.object({ case: caseField, comment: requiredText(SAY_COMMENT, 4000) }),
  load: loadCase,
  policy: seesWorkerComments,
  run: async (transaction, { file }, { comment }, moment, actor) => {
    if (statusAfter(file, 'commentOnWorker') === null) return conflict(notNow(file))
    const id = moment.newId<'workerComment'>()
    const { authority, person: by } = actor
    await insertWorkerComment(transaction, { id, authority, file: file.id, comment, by, at: moment.at })
    await forgetDraft(transaction, file.id, actor, 'workerComment')
    return ok(file.id)
  },
  // The line names the case and not the child: the comment is no part of what is kept of the child.
  trail: (_id, { file }) => ({ children: [], body: { case: file.id } }),
})

async function loadCase(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  return file && { file }
}
