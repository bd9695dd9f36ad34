import { z } from 'zod'
import { anybody, defineQuery } from '../../../access/index.ts'
import type { Notice } from '../../model.ts'
import { countUnread, noticesOf } from '../../store.ts'

const PAGE = 50

export interface NoticesSeen {
  readonly notices: readonly Notice[]
  readonly unread: number
  /** Where the next page begins; null on the last. */
  readonly before: string | null
}

export const noticesQuery = defineQuery({
  verb: 'notices.seeNotices',
  input: z.object({ before: z.uuid().optional().catch(undefined) }),
  load: async (transaction, { before }, { person }): Promise<NoticesSeen> => {
    const found = await noticesOf(transaction, person, { before, limit: PAGE + 1 })
    const notices = found.slice(0, PAGE)
    return {
      notices,
      unread: await countUnread(transaction, person),
      before: found.length > PAGE ? (notices.at(-1)?.id ?? null) : null,
    }
  },
  policy: anybody,
  trail: ({ notices }) => ({ children: [], body: { notices: notices.length } }),
})
