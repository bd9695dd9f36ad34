import { z } from 'zod'
import { defineJob, type Job, type Moment } from '../../access/index.ts'
import { DAY_MOVED } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { lastVersionMadeAt } from '../versions/store.ts'
import { beginEvaluation, renewChanged, renewRange } from './commands.ts'
import { EVALUATE_RANGE, LOOK_FOR_NEWS } from './news.ts'
import { inBatches, isStale } from './rules.ts'
import { findNews, newestFullEvaluation } from './store.ts'

const often = { cron: '*/5 * * * *', backfillHours: 0 }
const machine = 'counter'
const everybody = { machine, payload: z.unknown(), find: whereStale, command: beginEvaluation } as const

/**
 * Everybody is held against the standards once a day, because a day that passes changes verdicts by itself, and when a
 * figure changed; in between those whose records changed.
 */
export const jobs: readonly Job[] = [
  defineJob({ ...everybody, name: LOOK_FOR_NEWS, recurring: often }),
  defineJob({ ...everybody, name: DAY_MOVED }),
  defineJob({ name: LOOK_FOR_NEWS, machine, payload: z.unknown(), find: changed, command: renewChanged }),
  defineJob({
    name: EVALUATE_RANGE,
    machine,
    payload: z.object({ evaluation: z.uuid(), from: z.uuid().optional(), until: z.uuid().optional() }),
    find: async (_transaction, { evaluation, from = null, until = null }) => [{ evaluation, from, until }],
    command: renewRange,
  }),
]

async function whereStale(transaction: Transaction, _ids: unknown, { today }: Moment) {
  const newest = await newestFullEvaluation(transaction)
  return isStale(newest, await lastVersionMadeAt(transaction), today) ? [{}] : []
}

async function changed(transaction: Transaction) {
  const newest = await newestFullEvaluation(transaction)
  // Before the first run over everybody all is new, and that run reads it.
  return newest === null ? [] : inBatches(await findNews(transaction, newest.startedAt))
}
