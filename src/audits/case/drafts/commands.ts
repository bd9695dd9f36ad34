import { z } from 'zod'
import { defineCommand, holds, type Access, type Actor, type Policy } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { caseField, seenField } from '../inputs.ts'
import type { CaseFile } from '../model.ts'
import { maySeeCase, raisesFollowUp, seesWorkerComments, takes } from '../policy.ts'
import { lockCase } from '../store.ts'
import { DRAFT_FORMS, type DraftForm } from './model.ts'
import { isKeptElsewhere, typedFields } from './rules.ts'
import { draftOf, keep } from './store.ts'
import { KEPT_ELSEWHERE, ONLY_MODERATORS, TOO_LONG_TO_KEEP } from './words.ts'

const LONGEST = 20_000

interface OfForm {
  readonly file: CaseFile
  readonly form: DraftForm
}

/** Whoever may send a form keeps a draft of it, whether or not it is the time to send it. */
const SENDS: Readonly<Record<DraftForm, Policy<OfForm>>> = {
  moderation: (actor, { file }) => {
    if (!maySeeCase(actor, file)) return 'hidden'
    return holds(actor, 'moderator') ? 'allowed' : { sentence: ONLY_MODERATORS }
  },
  giveBack: takes('giveBack'),
  followUp: raisesFollowUp,
  workerComment: seesWorkerComments,
}

const ELSEWHERE: Refusal = {
  kind: 'conflict',
  problems: [{ field: 'draftSeen', sentence: KEPT_ELSEWHERE }],
}

/** Keeps what was typed into a form before it is sent, for the same person on this or another device. */
export const keepDraft = defineCommand({
  verb: 'audits.keepDraft',
  input: z.object({
    ...{ case: caseField, form: z.enum(DRAFT_FORMS), seen: seenField },
    fields: z.record(z.string(), z.string().max(LONGEST, TOO_LONG_TO_KEEP)),
  }),
  load: loadForDraft,
  policy: (actor, facts): Access => SENDS[facts.form](actor, facts),
  run: async (transaction, { file, form, standing }, { seen, fields }, moment, actor) => {
    if (isKeptElsewhere(standing, { seen, fields })) return no(ELSEWHERE)
    const draft = { version: moment.newId<'draft'>(), fields: typedFields(fields), at: moment.at }
    await keep(transaction, file, actor, { ...draft, form })
    return ok(draft)
  },
  // A comment about a worker is no part of what is kept of the child, and so is its draft.
  trail: (_draft, { file, form }) => ({
    children: form === 'workerComment' ? [] : [file.child],
    body: { case: file.id, form },
  }),
})

async function loadForDraft(
  transaction: Transaction,
  { case: id, form }: { readonly case: Id<'case'>; readonly form: DraftForm },
  actor: Actor,
) {
  const file = await lockCase(transaction, id)
  return file && { file, form, standing: await draftOf(transaction, id, actor, form) }
}
