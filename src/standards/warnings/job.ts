import { z } from 'zod'
import { defineJob, type Job, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { INFORMING } from '../informing.ts'
import { tellRed, tellWeek } from './commands.ts'
import type { Asked } from './model.ts'
import { askedOfPeople } from './store.ts'

// After the night's renewal of verdicts, before people begin to work.
const MONDAY_MORNING = { cron: '30 6 * * 1', backfillHours: 24 }
const EACH_MORNING = { cron: '20 6 * * *', backfillHours: 12 }
const how = { machine: 'timekeeper', payload: z.unknown() } as const

/** Every Monday what the week asks, and each morning what has newly turned red: counts and a link, and nothing more. */
export const tellPeople: readonly Job[] = [
  defineJob({
    ...how,
    name: 'standards.tellWeek',
    recurring: MONDAY_MORNING,
    find: peopleWith(({ red, amber }) => red + amber > 0),
    command: tellWeek,
  }),
  defineJob({
    ...how,
    name: 'standards.tellRed',
    recurring: EACH_MORNING,
    find: peopleWith(({ fresh }) => fresh > 0),
    command: tellRed,
  }),
]

function peopleWith(isTold: (asked: Asked) => boolean) {
  return async (
    transaction: Transaction,
    _ids: unknown,
    { today }: Moment,
  ): Promise<{ person: Id<'person'> }[]> => {
    const asked = await askedOfPeople(transaction, { today, informing: INFORMING, person: null })
    return asked.filter(isTold).map(({ person }) => ({ person }))
  }
}
