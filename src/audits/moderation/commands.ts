import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { tell, type News } from '../../notices/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { caseField, optionalChoice, optionalText } from '../case/inputs.ts'
import { forgetDraft } from '../case/drafts/store.ts'
import { SAFEGUARDED } from '../case/judgement/model.ts'
import type { CaseFile } from '../case/model.ts'
import { lockCase } from '../case/store.ts'
import { GRADES } from '../tool/index.ts'
import { moderates } from './policy.ts'
import { casesById } from './query.ts'
import { checkTime, decideModeration } from './rules.ts'
import { insertModeration } from './store.ts'
import { NOT_CHOSEN } from './words.ts'

/** Records a second look at a case: grade and safeguarded before and after, with the reason, for good. */
export const moderateCase = defineCommand({
  verb: 'audits.moderateCase',
  input: z.object({
    case: caseField,
    seen: z.string().default(''),
    decision: optionalChoice(['agree', 'change']),
    grade: optionalChoice(GRADES),
    safeguarded: optionalChoice(SAFEGUARDED),
    reason: optionalText(),
  }),
  load: loadToModerate,
  policy: moderates,
  run: async (transaction, { file, moderated, moderator }, { seen, ...typed }, moment, actor) => {
    const looking = { file: moderated, roundStatus: file.round.status, seen, person: actor.person }
    const before = checkTime(looking)
    if (!before.ok) return before
    if (moderator === null || moderated.agreed === null) return conflict(NOT_CHOSEN)
    const decided = decideModeration(typed, verdictsOf(before.value), moderated.urgencies.length > 0)
    if (!decided.ok) return decided
    const { after, reason } = decided.value
    const fresh = { id: moment.newId<'moderation'>(), moderator: moderator.id, on: moment.today }
    const { judgement } = moderated.agreed
    await insertModeration(
      transaction,
      file,
      { ...fresh, judgement, before: verdictsOf(before.value), after, reason },
      moment,
      actor,
    )
    await forgetDraft(transaction, file.id, actor, 'moderation')
    await tell(transaction, [newsOf(file, fresh.id)], moment, actor)
    return ok({ moderation: fresh.id, before: verdictsOf(before.value), after })
  },
  trail: ({ moderation, before, after }, { file }) => ({
    children: [file.child],
    body: { case: file.id, moderation, before: { ...before }, after: { ...after } },
  }),
})

/** The pair hears of every second look, also of one that agrees. */
function newsOf({ id, first, second }: CaseFile, moderation: string): News {
  const people = [first, second].flatMap((auditor) => auditor?.person ?? [])
  return { kind: 'caseModerated', about: `/cases/${id}/moderation`, key: `moderation:${moderation}`, people }
}

function verdictsOf({ grade, safeguarded }: Parameters<typeof decideModeration>[1]) {
  return { grade, safeguarded }
}

async function loadToModerate(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  const [moderated] = await casesById(transaction, [input.case])
  return file && moderated ? { file, moderated, moderator: moderated.moderator } : null
}
