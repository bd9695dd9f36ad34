import { z } from 'zod'
import { anybody, defineQuery } from '../../access/index.ts'
import { casesOfAuditor } from '../../audits/case/store.ts'
import { seesRounds } from '../../audits/rounds/policy.ts'
import { findRounds } from '../../audits/rounds/store.ts'
import { waitingFor } from '../home/follow-ups/query.ts'
import type { Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { aroundOf } from '../timetable/query.ts'
import { factsOf } from '../timetable/rules.ts'
import { entriesOfCases, entriesOfFollowUps, entriesOfRounds, type RoundInTime } from './rules.ts'

async function roundsInTime(transaction: Transaction, today: Day): Promise<RoundInTime[]> {
  const found: RoundInTime[] = []
  for (const round of await findRounds(transaction))
    found.push({ round, facts: factsOf(round, await aroundOf(transaction, round), today) })
  return found
}

/** The dates that concern one person, under that person's own sight. */
export const calendarQuery = defineQuery({
  verb: 'access.readCalendar',
  input: z.object({}),
  load: async (transaction, _input, actor, { today }) => {
    const mayRounds = seesRounds(actor, null) === 'allowed'
    const files = await casesOfAuditor(transaction, actor.person)
    const waiting = await waitingFor(transaction, actor, today)
    const followUps = waiting.map(({ followUp }) => followUp)
    return {
      entries: [
        ...(mayRounds ? entriesOfRounds(await roundsInTime(transaction, today)) : []),
        ...entriesOfCases(files),
        ...entriesOfFollowUps(followUps),
      ],
      children: followUps.map(({ child }) => child),
    }
  },
  policy: anybody,
  trail: ({ entries, children }) => ({ children, body: { count: entries.length } }),
})
