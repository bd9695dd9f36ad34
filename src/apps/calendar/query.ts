import { z } from 'zod'
import { anybody, defineQuery } from '../../access/index.ts'
import { casesOfAuditor } from '../../audits/case/store.ts'
import { seesRounds } from '../../audits/rounds/policy.ts'
import { findRounds } from '../../audits/rounds/store.ts'
import { waitingFor } from '../home/follow-ups/query.ts'
import { entriesOfCases, entriesOfFollowUps, entriesOfRounds } from './rules.ts'

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
        ...(mayRounds ? entriesOfRounds(await findRounds(transaction)) : []),
        ...entriesOfCases(files),
        ...entriesOfFollowUps(followUps),
      ],
      children: followUps.map(({ child }) => child),
    }
  },
  policy: anybody,
  trail: ({ entries, children }) => ({ children, body: { count: entries.length } }),
})
