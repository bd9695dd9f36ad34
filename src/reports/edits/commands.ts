import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid, invalidFields } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { paragraphText } from '../fields.ts'
import { AUDIENCES } from '../model.ts'
import { drafters } from '../policy.ts'
import { problemsWithEdit } from '../rules/check-edit.ts'
import { CHANGED_SINCE, FIXED, ISSUED_STAYS, NOTHING_TO_REVERT } from '../words.ts'
import { loadParagraph, type ParagraphInMaking } from './load.ts'
import { insertEdit } from './store.ts'

const which = {
  report: z.uuid(),
  paragraph: z.string(),
  audience: z.enum(AUDIENCES),
  /** The newest edit that the person had before them; blank where there was none. */
  after: z.string(),
}

const toChange = (transaction: Transaction, input: Which, _actor: Actor, moment: Moment) =>
  loadParagraph(transaction, { ...input, isToChange: true }, moment.words)

type Which = z.infer<z.ZodObject<typeof which>>

/** Replaces the words of one paragraph of a draft; its figures stay. */
export const editParagraph = defineCommand({
  verb: 'reports.editParagraph',
  input: z.object({ ...which, text: paragraphText }),
  load: toChange,
  policy: drafters,
  run: async (transaction, found, { text, after }, moment, actor) => {
    const no = whyNot(found, after)
    if (no !== null) return no
    const { drafted } = found.paragraph
    const problems = problemsWithEdit({ drafted, text, names: found.names })
    if (problems.length > 0) return invalidFields(problems)
    return ok(await write({ transaction, actor, moment }, found, text === drafted ? null : text))
  },
  trail: (edit, found) => ({ children: [], body: bodyOf(edit, found) }),
})

/** Goes back to the words of the draft; what a person wrote stays in the history. */
export const revertParagraph = defineCommand({
  verb: 'reports.revertParagraph',
  input: z.object(which),
  load: toChange,
  policy: drafters,
  run: async (transaction, found, { after }, moment, actor) => {
    const no = whyNot(found, after)
    if (no !== null) return no
    if (!found.paragraph.isEdited) return invalid(NOTHING_TO_REVERT)
    return ok(await write({ transaction, actor, moment }, found, null))
  },
  trail: (edit, found) => ({ children: [], body: bodyOf(edit, found) }),
})

function whyNot({ report, paragraph, history }: ParagraphInMaking, after: string) {
  if (report.issued !== null) return conflict(ISSUED_STAYS)
  if (paragraph.isFixed) return conflict(FIXED)
  return (history.at(-1)?.id ?? '') === after ? null : conflict(CHANGED_SINCE)
}

interface Doing {
  readonly transaction: Transaction
  readonly actor: Actor
  readonly moment: Moment
}

async function write({ transaction, actor, moment }: Doing, found: ParagraphInMaking, text: string | null) {
  const { report, paragraph } = found
  const id: Id<'edit'> = moment.newId()
  const edit = { id, paragraph: paragraph.key, drafted: paragraph.drafted, text, at: moment.at }
  const who = { authority: actor.authority, person: actor.person }
  await insertEdit(transaction, { ...edit, ...who, report: report.id })
  return edit
}

function bodyOf({ id, paragraph }: { id: string; paragraph: string }, { report }: ParagraphInMaking) {
  return { report: report.id, paragraph, edit: id }
}
