import { z } from 'zod'
import { defineJob, type Job, type Moment } from '../../access/index.ts'
import { RECORDS_TAKEN_IN } from '../../imports/index.ts'
import { DAY_MOVED, RECORDS_CHANGED } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { lastVersionMadeAt } from '../versions/store.ts'
import { beginEvaluation, renewChanged, renewRange } from './commands.ts'
import { EVALUATE_RANGE, LOOK_FOR_NEWS } from './news.ts'
import { inBatches, isStale } from './rules.ts'
import { findNews, groundNow, newestFullEvaluation } from './store.ts'

// A look costs one short question; whoever changes a record asks for it at once.
const often = { cron: '* * * * *', backfillHours: 0 }
const machine = 'counter'
const everybody = { machine, payload: z.unknown(), find: whereStale, command: beginEvaluation } as const
const those = { machine, payload: z.unknown(), find: changed, command: renewChanged } as const

/**
 * Everybody is held against the standards once a day, because a day that passes changes verdicts by itself, and when a
 * figure or what records are held against
 * changed; in between those whose records changed.
 */
export const jobs: readonly Job[] = [
  defineJob({ ...everybody, name: LOOK_FOR_NEWS, recurring: often }),
  defineJob({ ...everybody, name: DAY_MOVED }),
  defineJob({ ...those, name: LOOK_FOR_NEWS }),
  defineJob({ ...everybody, name: RECORDS_CHANGED }),
  defineJob({ ...those, name: RECORDS_CHANGED }),
  defineJob({ ...those, name: RECORDS_TAKEN_IN }),
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
  const lastVersionAt = await lastVersionMadeAt(transaction)
  return isStale(newest, { lastVersionAt, ground: await groundNow(transaction), today }) ? [{}] : []
}

async function changed(transaction: Transaction) {
  const newest = await newestFullEvaluation(transaction)
  // Before the first run over everybody all is new, and that run reads it.
  return newest === null ? [] : inBatches(await findNews(transaction, newest.startedAt))
}
