import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalid } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { dayField } from '../../../platform/http/date-field.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { caseField, requiredText } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import { caresForChild, takes } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { notNow } from '../words.ts'
import { actionsOf, insertAction, setDone, type CaseAction } from './store.ts'
import { DUE_IN_PAST, DONE_ALREADY, SAY_ACTION, SAY_DUE, SAY_OWNER } from './words.ts'

/** Asks for something that is not urgent, with an owner and a day. */
export const addCaseAction = defineCommand({
  verb: 'audits.addCaseAction',
  input: z.object({
    case: caseField,
    what: requiredText(SAY_ACTION, 1000),
    owner: requiredText(SAY_OWNER, 200),
    due: dayField(SAY_DUE),
  }),
  load: loadCase,
  policy: takes('addAction'),
  run: async (transaction, { file, actions }, { what, owner, due }, moment, actor) => {
    const status = statusAfter(file, 'addAction')
    if (status === null) return conflict(notNow(file))
    if (due < moment.today) return invalid(DUE_IN_PAST, 'due')
    const before = sameAsked(actions, { what, owner, due })
    if (before !== null) return ok(before.id)
    const id = moment.newId<'caseAction'>()
    const action = { id, what, owner, dueOn: due, by: actor.person, at: moment.at }
    await insertAction(transaction, actor.authority, file, action)
    if (status !== file.status) setStatus(transaction, file.id, status)
    return ok(id)
  },
  trail: (action, { file }, { due }) => ({
    children: [file.child],
    body: { case: file.id, action, due: formatDay(due) },
  }),
})

/** Says that a case action is done, today. */
export const finishCaseAction = defineCommand({
  verb: 'audits.finishCaseAction',
  input: z.object({ case: caseField, action: z.uuid() }),
  load: loadAction,
  policy: caresForChild,
  run: async (transaction, { file, action }, _input, moment) => {
    if (statusAfter(file, 'finishAction') === null) return conflict(notNow(file))
    if (action.doneOn !== null) return conflict(DONE_ALREADY)
    await setDone(transaction, action.id, moment.today)
    return ok(moment.today)
  },
  trail: (day, { file, action }) => ({
    children: [file.child],
    body: { case: file.id, action: action.id, done: formatDay(day) },
  }),
})

async function loadCase(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  return file && { file, actions: await actionsOf(transaction, file.id) }
}

interface Asked {
  readonly what: string
  readonly owner: string
  readonly due: Day
}

/** The same asked for already, word for word, and not done yet: the form was sent twice. Null where there is none. */
function sameAsked(actions: readonly CaseAction[], { what, owner, due }: Asked): CaseAction | null {
  const isSame = (each: CaseAction) => each.what === what && each.owner === owner && each.dueOn === due
  return actions.find((each) => isSame(each) && each.doneOn === null) ?? null
}

async function loadAction(
  transaction: Transaction,
  input: { readonly case: Id<'case'>; readonly action: string },
) {
  const found = await loadCase(transaction, input)
  const action = found?.actions.find(({ id }) => id === input.action)
  return found && action ? { file: found.file, action } : null
}
