import { z } from 'zod'
import { anybody, defineCommand } from '../../access/index.ts'
import { asId, type Id } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { findNotice, markRead } from '../store.ts'

const noticeField = z.custom<Id<'notice'>>((text) => typeof text === 'string' && asId(text) !== null)

/** Marks one notice as read, whoever's it is not cannot see it, and gives the page that it is about. */
export const readNotice = defineCommand({
  verb: 'notices.readNotice',
  input: z.object({ notice: noticeField }),
  load: (transaction, { notice }) => findNotice(transaction, notice),
  policy: anybody,
  run: async (transaction, { id, person, about }, _input, moment) => {
    await markRead(transaction, person, moment.at, id)
    return ok({ about })
  },
  trail: (_value, { id }) => ({ children: [], body: { notice: id } }),
})

/** Marks all notices of the person who asks as read. */
export const readAllNotices = defineCommand({
  verb: 'notices.readAllNotices',
  input: z.object({}),
  load: async () => ({}),
  policy: anybody,
  run: async (transaction, _facts, _input, moment, actor) =>
    ok(await markRead(transaction, actor.person, moment.at, null)),
  trail: () => ({ children: [], body: {} }),
})
