import { z } from 'zod'
import { defineJob, STANDING_CHANGED, type Job, type Moment } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { DAY_MOVED } from '../../../../organisation/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { findFollowUp, openFollowUps } from '../store.ts'
import { keepFollowUp } from './commands.ts'
import { isEmpty, planOf } from './plan.ts'

/** Open follow-ups whose clock or line asks for something by now. */
async function askedByNow(transaction: Transaction, _ids: unknown, moment: Moment) {
  const due: { readonly followUp: Id<'followUp'> }[] = []
  for (const id of await openFollowUps(transaction)) {
    const found = await findFollowUp(transaction, id, moment.today)
    if (found !== null && !isEmpty(await planOf(transaction, found, moment))) due.push({ followUp: id })
  }
  return due
}

const often = { cron: '*/5 * * * *', backfillHours: 0 }
const how = { machine: 'timekeeper', payload: z.unknown(), find: askedByNow, command: keepFollowUp } as const

/**
 * Watches the clocks and the lines of all open follow-ups, nights and weekends included, and looks at once when
 * somebody becomes a deputy, an account is closed or a story's day moves.
 */
export const keepFollowUps: readonly Job[] = [
  defineJob({ ...how, name: 'audits.keepFollowUps', recurring: often }),
  defineJob({ ...how, name: STANDING_CHANGED }),
  defineJob({ ...how, name: DAY_MOVED }),
]
