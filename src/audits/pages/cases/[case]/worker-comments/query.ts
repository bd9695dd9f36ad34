import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { draftOf } from '../../../../case/drafts/store.ts'
import { caseField } from '../../../../case/inputs.ts'
import { seesWorkerComments } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'
import { commentsInSight } from '../../../../case/worker-comments/in-sight.ts'
import { workerCommentsOf } from '../../../../case/worker-comments/store.ts'

export const workerCommentsQuery = defineQuery({
  verb: 'audits.seeWorkerComments',
  input: z.object({ case: caseField }),
  load: loadComments,
  policy: seesWorkerComments,
  trail: ({ file }) => ({ children: [], body: { case: file.id } }),
})

async function loadComments(transaction: Transaction, input: { readonly case: Id<'case'> }, actor: Actor) {
  const file = await findCase(transaction, input.case)
  if (file === null) return null
  const draft = await draftOf(transaction, file.id, actor, 'workerComment')
  const comments = await workerCommentsOf(transaction, file.id)
  return { file, comments: commentsInSight(actor, file, comments), draft }
}
