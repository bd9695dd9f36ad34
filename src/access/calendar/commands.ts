import { z } from 'zod'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { defineCommand, defineQuery } from '../door.ts'
import { anybody } from '../policy.ts'
import { tokenHash } from '../session/rules.ts'
import { calendarLinkOf, endCalendarLinks, insertCalendarLink } from './store.ts'
import { NO_ADDRESS } from './words.ts'

/** Whether one's own calendar has an address, and since when. Its secret is kept nowhere in clear. */
export const seeCalendar = defineQuery({
  verb: 'access.seeCalendar',
  input: z.object({}),
  load: async (transaction, _input, actor) => ({ madeAt: await calendarLinkOf(transaction, actor.person) }),
  policy: anybody,
  trail: () => ({ children: [], body: {} }),
})

/** Makes an address for one's own calendar; the one before stops working. */
export const makeCalendarLink = defineCommand({
  verb: 'access.makeCalendarLink',
  input: z.object({}),
  load: async () => ({}),
  policy: anybody,
  run: async (transaction, _facts, _input, moment, actor) => {
    const secret = moment.newNonce()
    await endCalendarLinks(transaction, actor.person, moment.at)
    await insertCalendarLink(transaction, actor, { tokenSha256: tokenHash(secret), at: moment.at })
    return ok({ secret })
  },
  trail: () => ({ children: [], body: {} }),
})

/** Withdraws the address of one's own calendar: whoever has it gets nothing more. */
export const endCalendarLink = defineCommand({
  verb: 'access.endCalendarLink',
  input: z.object({}),
  load: async (transaction, _input, actor) => ({ madeAt: await calendarLinkOf(transaction, actor.person) }),
  policy: anybody,
  run: async (transaction, { madeAt }, _input, moment, actor) => {
    if (madeAt === null) return conflict(NO_ADDRESS)
    await endCalendarLinks(transaction, actor.person, moment.at)
    return ok({})
  },
  trail: () => ({ children: [], body: {} }),
})
