import { sayUnread } from '../../../notices/index.ts'
import type { Task } from '../model.ts'

/** One task for all unread notices; none where there are none. */
export function sayUnreadTask(count: number): Task[] {
  if (count === 0) return []
  return [{ title: sayUnread(count), href: '/notices', hint: null, status: 'Unread', urgency: 'next' }]
}
