import { z } from 'zod'
import { defineCommand, onlyRoles } from '../../../../access/index.ts'
import { ok } from '../../../../kernel/result.ts'
import { clockNow, insertClock } from './store.ts'
import { LONGEST_HOURS, LONGEST_WORKING_DAYS, sayHoursWanted, sayWorkingDaysWanted } from './words.ts'

function wholeNumber(most: number, sentence: string) {
  return z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{1,3}$/, sentence)
    .transform(Number)
    .refine((number) => number >= 1 && number <= most, sentence)
}

const hours = wholeNumber(LONGEST_HOURS, sayHoursWanted())
const workingDays = wholeNumber(LONGEST_WORKING_DAYS, sayWorkingDaysWanted())

/** Sets how long follow-ups may take from now on; those that are raised keep the time that they were given. */
export const setClock = defineCommand({
  verb: 'audits.setFollowUpClock',
  input: z.object({
    ...{ immediateHours: hours, soonWorkingDays: workingDays },
    ...{ nextHours: hours, nextWorkingDays: workingDays },
  }),
  load: clockNow,
  policy: onlyRoles('auditLead'),
  run: async (transaction, _before, clock, moment, actor) => {
    const id = moment.newId<'followUpClock'>()
    const { authority, person: by } = actor
    await insertClock(transaction, { id, authority, clock, at: moment.at, by })
    return ok(clock)
  },
  trail: (after, before) => ({ children: [], body: { before: { ...before }, after: { ...after } } }),
})
