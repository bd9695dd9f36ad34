import { z } from 'zod'
import { defineCommand, defineJob, onlyMachines, type Job, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { tell, toldKeys } from '../../notices/index.ts'
import { DAY_MOVED } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isOverdue } from '../model.ts'
import { listAccounts, peopleWithRole } from '../people/store.ts'
import { findAction, listActions } from '../store.ts'
import { overdueNews, type Told } from './rules.ts'

/** Tells whoever has to know that an action is overdue. */
export const tellActionOverdue = defineCommand({
  verb: 'actions.tellOverdue',
  input: z.object({ action: z.uuid() }),
  load: async (transaction, { action: id }) => {
    const action = await findAction(transaction, id)
    return action && { action, told: await whoIsTold(transaction) }
  },
  policy: onlyMachines('timekeeper'),
  run: async (transaction, { action, told }, _input, moment, actor) => {
    const news = overdueNews(action, told, moment.today)
    if (news.length === 0) return conflict('This action is no longer overdue.')
    await tell(transaction, news, moment, actor)
    return ok(news.map(({ kind }) => kind))
  },
  trail: (kinds, { action: { id } }) => ({ children: [], body: { action: id, kinds } }),
})

const eachMorning = { cron: '0 6 * * *', backfillHours: 24 }
const machine = 'timekeeper'
const how = { machine, payload: z.unknown(), find: notYetTold, command: tellActionOverdue } as const

/** Looks every morning which actions are overdue, and once more when a story's day moves. */
export const tellActionsOverdue: readonly Job[] = [
  defineJob({ ...how, name: 'actions.tellOverdue', recurring: eachMorning }),
  defineJob({ ...how, name: DAY_MOVED }),
]

async function notYetTold(transaction: Transaction, _ids: unknown, { today }: Moment) {
  const told = await whoIsTold(transaction)
  const overdue = (await listActions(transaction, {})).filter((action) => isOverdue(action, today))
  const news = overdue.flatMap((action) =>
    overdueNews(action, told, today).map(({ key, people }) => ({ action: action.id, key, people })),
  )
  const known = await toldKeys(
    transaction,
    news.map(({ key }) => key),
  )
  const fresh = news.filter(({ key, people }) => people.length > 0 && !known.has(key))
  return [...new Set<Id<'action'>>(fresh.map(({ action }) => action))].map((action) => ({ action }))
}

async function whoIsTold(transaction: Transaction): Promise<Told> {
  const [accounts, leads, board] = await Promise.all([
    listAccounts(transaction),
    peopleWithRole(transaction, 'auditLead'),
    peopleWithRole(transaction, 'boardMember'),
  ])
  return { accounts: accounts.map(({ person }) => person), leads, board }
}
