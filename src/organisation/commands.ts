import { z } from 'zod'
import { askFor, defineCommand, onlyRoles } from '../access/index.ts'
import { formatDay, parseDay } from '../kernel/day.ts'
import { invalid } from '../kernel/refusal.ts'
import { ok } from '../kernel/result.ts'
import { DAY_MOVED } from './news.ts'
import { findAuthority, updateStoryDay } from './store.ts'

const NO_DAY = 'Enter the new story day as YYYY-MM-DD, like 2015-12-01'

/** Moves the story day forward; a real installation has none, and time never runs backwards. */
export const setStoryDay = defineCommand({
  verb: 'organisation.setStoryDay',
  input: z.object({ day: z.string({ error: NO_DAY }) }),
  load: (transaction, _input, _actor, moment) => findAuthority(transaction, moment.today),
  policy: onlyRoles('auditLead'),
  run: async (transaction, authority, input, moment, actor) => {
    const day = parseDay(input.day)
    if (day === null) return invalid(NO_DAY, 'day')
    if (authority.storyDay === null)
      return invalid('This is no story: its day is the real one and cannot be set.')
    if (day <= authority.storyDay) {
      return invalid(
        `The story day is ${formatDay(authority.storyDay)}; it can only be moved forward.`,
        'day',
      )
    }
    await updateStoryDay(transaction, authority.id, day)
    await askFor(transaction, DAY_MOVED, { actor, moment })
    return ok(day)
  },
  trail: (day, authority) => ({
    children: [],
    body: { from: authority.storyDay === null ? null : formatDay(authority.storyDay), to: formatDay(day) },
  }),
})
