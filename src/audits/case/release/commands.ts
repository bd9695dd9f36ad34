import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { caseField, requiredText } from '../inputs.ts'
import { statusAfter, stepToRelease } from '../lifecycle.ts'
import { SEATS } from '../model.ts'
import { takes } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { CHOOSE_WHOM_TO_RELEASE, RELEASED_ALREADY, SAY_WHY_RELEASED } from '../submission/words.ts'
import { notNow } from '../words.ts'
import { isPastDue, problemWithRelease } from './rules.ts'
import { insertRelease } from './store.ts'

/**
 * Stops waiting for one first view: the other becomes the basis of a record that nobody has to confirm. Of a record that
 * is submitted it stops waiting for the confirmation, and its writer hands it in again as one auditor's.
 */
export const releaseCase = defineCommand({
  verb: 'audits.releaseCase',
  input: z.object({
    case: caseField,
    seat: z.enum(SEATS, { error: CHOOSE_WHOM_TO_RELEASE }),
    reason: requiredText(SAY_WHY_RELEASED, 1000),
  }),
  load: loadCase,
  policy: takes('release'),
  run: async (transaction, { file }, { seat, reason }, moment, actor) => {
    if (file.release !== null) return conflict(RELEASED_ALREADY)
    const status = statusAfter(file, stepToRelease(file))
    const person = file[seat]?.person ?? null
    if (status === null || person === null) return conflict(notNow(file))
    const problem = problemWithRelease(file, { seat, reason }, moment.today)
    if (problem !== null) return invalidFields([problem])
    const said = { person, reason, on: formatDay(moment.today), by: actor.person, at: moment.at }
    await insertRelease(transaction, actor.authority, file, said)
    if (status !== file.status) setStatus(transaction, file.id, status)
    return ok({ file: file.id, seat, isPastDue: isPastDue(file, moment.today) })
  },
  trail: ({ seat, isPastDue }, { file }, { reason }) => ({
    children: [file.child],
    reason,
    body: { case: file.id, view: seat, isPastDue },
  }),
})

async function loadCase(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  return file && { file }
}
