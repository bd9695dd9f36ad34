import { z } from 'zod'
import { defineCommand, onlyRoles } from '../../../../access/index.ts'
import { conflict } from '../../../../kernel/refusal.ts'
import { ok } from '../../../../kernel/result.ts'
import { oneAtATime } from '../../../../platform/database/one-at-a-time.ts'
import { isOvertaken, seenField, seenOf } from '../../../../platform/http/seen.ts'
import { shownClock } from './shown.ts'
import { clockNow, insertClock } from './store.ts'
import {
  CLOCK_CHANGED_SINCE,
  LONGEST_HOURS,
  LONGEST_WORKING_DAYS,
  sayHoursWanted,
  sayWorkingDaysWanted,
} from './words.ts'

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

/**
 * Sets how long follow-ups may take from now on; those that are raised keep the time that they were given. Refused to who did
 * not see the times that hold.
 */
export const setClock = defineCommand({
  verb: 'audits.setFollowUpClock',
  input: z.object({
    ...{ immediateHours: hours, soonWorkingDays: workingDays },
    ...{ nextHours: hours, nextWorkingDays: workingDays },
    seen: seenField,
  }),
  load: async (transaction) => {
    await oneAtATime(transaction, 'audits.followUpClock')
    return clockNow(transaction)
  },
  policy: onlyRoles('auditLead'),
  run: async (transaction, before, { seen, ...clock }, moment, actor) => {
    const [stands, wanted] = [shownClock(before), shownClock(clock)]
    if (isOvertaken({ stands, wanted, seen })) return conflict(CLOCK_CHANGED_SINCE)
    if (seenOf(stands) === seenOf(wanted)) return ok(clock)
    const id = moment.newId<'followUpClock'>()
    const { authority, person: by } = actor
    await insertClock(transaction, { id, authority, clock, at: moment.at, by })
    return ok(clock)
  },
  trail: (after, before) => ({ children: [], body: { before: { ...before }, after: { ...after } } }),
})
