import { z } from 'zod'
import { defineCommand, defineJob, onlyMachines, type Job, type Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { tell, toldKeys } from '../../../notices/index.ts'
import { DAY_MOVED } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { auditorsOf } from '../follow-up/escalation/news.ts'
import { caseField } from '../inputs.ts'
import { findCase } from '../store.ts'
import { dueKey, dueKindOf } from './rules.ts'
import { casesDueBy } from './store.ts'

const WEEK_DAYS = 7

/** Tells the auditors of a case that its day is near or has passed. */
export const tellCaseDue = defineCommand({
  verb: 'audits.tellCaseDue',
  input: z.object({ case: caseField }),
  load: async (transaction, asked) => {
    const file = await findCase(transaction, asked.case)
    return file && { file }
  },
  policy: onlyMachines('timekeeper'),
  run: async (transaction, { file }, _input, moment, actor) => {
    const { dueOn } = file.round
    const kind = dueKindOf({ status: file.status, dueOn }, moment.today)
    if (kind === null || dueOn === null) return conflict('This case is no longer due.')
    const news = { kind, dueOn, about: `/cases/${file.id}` as const, key: dueKey(file.id, kind, dueOn) }
    await tell(transaction, [{ ...news, people: auditorsOf({ file }) }], moment, actor)
    return ok(kind)
  },
  trail: (kind, { file }) => ({ children: [file.child], body: { case: file.id, kind } }),
})

const eachMorning = { cron: '0 6 * * *', backfillHours: 24 }
const how = { machine: 'timekeeper', payload: z.unknown(), find: notYetTold, command: tellCaseDue } as const

/** Looks every morning which cases are due within a week or overdue, and once more when a story's day moves. */
export const tellCasesDue: readonly Job[] = [
  defineJob({ ...how, name: 'audits.tellCasesDue', recurring: eachMorning }),
  defineJob({ ...how, name: DAY_MOVED }),
]

async function notYetTold(transaction: Transaction, _ids: unknown, { today }: Moment) {
  const due = await casesDueBy(transaction, today, WEEK_DAYS)
  const keyed = due.flatMap(({ case: id, ...each }) => {
    const kind = dueKindOf(each, today)
    return kind === null || each.dueOn === null ? [] : [{ case: id, key: dueKey(id, kind, each.dueOn) }]
  })
  const told = await toldKeys(
    transaction,
    keyed.map(({ key }) => key),
  )
  return keyed.flatMap(({ case: id, key }) => (told.has(key) ? [] : [{ case: id as Id<'case'> }]))
}
