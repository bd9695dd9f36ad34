import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { dayField } from '../../platform/http/date-field.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { caseField, requiredText } from '../case/inputs.ts'
import { lockCase } from '../case/store.ts'
import { findRound } from '../rounds/store.ts'
import { openReAudit } from './open.ts'
import { keepsClock } from './policy.ts'
import { findClocked } from './query.ts'
import { dueDay, isOnClock } from './rules.ts'
import { insertClock, insertDone, insertImprovement, insertUndone } from './store.ts'
import * as say from './words.ts'

/** Adds a line to the plan of a weak case; the first line fixes the day of the re-audit. */
export const planImprovement = defineCommand({
  verb: 'audits.planImprovement',
  input: z.object({
    case: caseField,
    what: requiredText(say.SAY_WHAT, 1000),
    owner: requiredText(say.SAY_OWNER, 200),
    due: dayField(say.SAY_DUE),
  }),
  load: loadForClock,
  policy: keepsClock,
  run: async (transaction, { clocked }, { what, owner, due }, moment, actor) => {
    if (clocked === null || !isOnClock(clocked)) return conflict(say.NOT_WEAK)
    if (due < moment.today) return invalid(say.IN_THE_PAST, 'due')
    const dueOn = dueDay(clocked)
    if (clocked.fixedDueOn === null) await insertClock(transaction, clocked, dueOn, moment, actor)
    const improvement = { id: moment.newId<'improvement'>(), what, owner, dueOn: due }
    await insertImprovement(transaction, clocked, improvement, moment, actor)
    return ok({ improvement: improvement.id, dueOn })
  },
  trail: ({ improvement, dueOn }, { file }) => ({
    children: [file.child],
    body: { case: file.id, improvement, reAuditDue: formatDay(dueOn) },
  }),
})

/** Says that a line of the plan is done, today; the line and its day stay as they were. */
export const finishImprovement = defineCommand({
  verb: 'audits.finishImprovement',
  input: z.object({ case: caseField, improvement: z.uuid() }),
  load: loadForClock,
  policy: keepsClock,
  run: async (transaction, { clocked }, { improvement }, moment, actor) => {
    const line = clocked?.plan.find(({ id }) => id === improvement)
    if (!clocked || line === undefined) return conflict(say.NO_SUCH_LINE)
    if (line.done !== null) return conflict(say.DONE_ALREADY)
    await insertDone(transaction, clocked, line, moment, actor)
    return ok(moment.today)
  },
  trail: (day, { file }, { improvement }) => ({
    children: [file.child],
    body: { case: file.id, improvement, done: formatDay(day) },
  }),
})

/** Opens a line of the plan again that was marked as done by mistake; who said that it was done stays, with the reason. */
export const undoImprovement = defineCommand({
  verb: 'audits.undoImprovement',
  input: z.object({
    case: caseField,
    improvement: z.uuid(),
    reason: requiredText(say.SAY_WHY_UNDONE, 1000),
  }),
  load: loadForClock,
  policy: keepsClock,
  run: async (transaction, { clocked }, { improvement, reason }, moment, actor) => {
    const line = clocked?.plan.find(({ id }) => id === improvement)
    if (!clocked || line === undefined) return conflict(say.NO_SUCH_LINE)
    if (line.done === null) return conflict(say.NOT_DONE)
    await insertUndone(transaction, clocked, { ...line, reason }, moment, actor)
    return ok(moment.today)
  },
  trail: (day, { file }, { improvement }) => ({
    children: [file.child],
    body: { case: file.id, improvement, undone: formatDay(day) },
  }),
})

/** Opens the re-audit of a weak case: a round of that one case, which is chosen and says so. */
export const beginReAudit = defineCommand({
  verb: 'audits.beginReAudit',
  input: z.object({ case: caseField }),
  load: loadForClock,
  policy: keepsClock,
  run: async (transaction, { file, clocked }, _input, moment, actor) => {
    if (clocked === null || !isOnClock(clocked)) return conflict(say.NOT_WEAK)
    if (clocked.next !== null) return conflict(say.BEGUN_ALREADY)
    if (clocked.plan.length === 0) return conflict(say.PLAN_FIRST)
    const first = await findRound(transaction, file.round.code)
    if (first === null) throw new Error('A case is of a round that is not there')
    return ok(await openReAudit(transaction, { clocked, first }, { moment, actor }))
  },
  trail: ({ code, id }, { file }) => ({
    children: [file.child],
    body: { case: file.id, reAudit: id, round: code },
  }),
})

async function loadForClock(transaction: Transaction, input: { readonly case: Id<'case'> }) {
  const file = await lockCase(transaction, input.case)
  return file && { file, clocked: await findClocked(transaction, file.id) }
}
