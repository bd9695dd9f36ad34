import { countUnread } from '../../../notices/index.ts'
import type { Look } from '../look.ts'
import { sayUnreadTask } from './words.ts'

/** The notices of this person that are unread. */
export const unreadNotices: Look = async (transaction, { person }) => ({
  tasks: sayUnreadTask(await countUnread(transaction, person)),
  facts: [],
  children: [],
})
