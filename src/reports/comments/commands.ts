import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../access/index.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { seesMaking } from '../approval/policy.ts'
import { AUDIENCES } from '../model.ts'
import { loadCommented, type CommentedParagraph } from './load.ts'
import { whyNotToSay } from './rules.ts'
import { insertComment, resolveInStore } from './store.ts'
import { NO_COMMENT, RESOLVED_ALREADY } from './words.ts'

const which = z.object({
  report: z.uuid(),
  paragraph: z.string(),
  audience: z.enum(AUDIENCES).catch('restricted'),
})

const toChange = (transaction: Transaction, input: z.infer<typeof which>, _actor: Actor, moment: Moment) =>
  loadCommented(transaction, { ...input, isToChange: true }, moment.words)

const comment = z
  .string({ error: NO_COMMENT })
  .trim()
  .min(1, NO_COMMENT)
  .max(2000, 'Use 2000 characters or fewer')
  .superRefine((text, context) => {
    const why = whyNotToSay(text)
    if (why !== null) context.addIssue({ code: 'custom', message: why })
  })

const bodyOf = (id: string, { report, paragraph }: CommentedParagraph) => ({
  children: [],
  body: { report: report.id, paragraph: paragraph.key, comment: id },
})

/** Says something about a paragraph to whoever writes or approves the report. */
export const addComment = defineCommand({
  verb: 'reports.addComment',
  input: which.extend({ text: comment }),
  load: toChange,
  policy: (actor, found) => seesMaking(actor, found),
  run: async (transaction, { report, paragraph }, { text }, moment, { authority, person }) => {
    const id = moment.newId<'comment'>()
    const said = { authority, id, report: report.id, paragraph: paragraph.key, text, at: moment.at, person }
    await insertComment(transaction, said)
    return ok(id)
  },
  trail: (id, found) => bodyOf(id, found),
})

/** Marks a comment as dealt with; it stays to be read. */
export const resolveComment = defineCommand({
  verb: 'reports.resolveComment',
  input: which.extend({ comment: z.uuid() }),
  load: toChange,
  policy: (actor, found) => seesMaking(actor, found),
  run: async (transaction, { comments }, input, moment, { person }) => {
    const found = comments.find(({ id }) => id === input.comment)
    if (found === undefined || found.resolved !== null) return conflict(RESOLVED_ALREADY)
    await resolveInStore(transaction, { id: found.id, at: moment.at, person })
    return ok(found.id)
  },
  trail: (id, found) => bodyOf(id, found),
})
