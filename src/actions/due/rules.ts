import type { Day } from '../../kernel/day.ts'
import { lastDayOf } from '../../kernel/day-or-month.ts'
import type { Id } from '../../kernel/ids.ts'
import type { News } from '../../notices/index.ts'
import { isOverdue, type Action } from '../model.ts'

/** After how many days beyond its own an overdue action comes to the audit lead, and to the board. */
export const ESCALATES_AFTER_DAYS = { auditLead: 7, board: 28 } as const

/** Who can be told of an overdue action. */
export interface Told {
  /** Everybody whose account is open. */
  readonly accounts: readonly Id<'person'>[]
  readonly leads: readonly Id<'person'>[]
  readonly board: readonly Id<'person'>[]
}

/**
 * What has to be told of an action by today, each once: whoever answers for it on the day after it was due, the audit lead
 * a week later, the board after four weeks. Where nobody with an open account answers for it, the lead is told at once.
 */
export function overdueNews(
  action: Pick<Action, 'id' | 'due' | 'status' | 'person'>,
  { accounts, leads, board }: Told,
  today: Day,
): News[] {
  const { id, due, person } = action
  if (due === null || !isOverdue(action, today)) return []
  const dueOn = lastDayOf(due)
  const lateDays = today - dueOn
  const owner = person !== null && accounts.includes(person) ? person : null
  const news = (kind: News['kind'], people: News['people'], whose = '') => {
    return {
      kind,
      people,
      dueOn,
      about: `/actions/${id}` as const,
      key: `action:${id}:${kind}:${dueOn}${whose}`,
    }
  }
  const isLeads = owner === null || lateDays > ESCALATES_AFTER_DAYS.auditLead
  return [
    ...(owner === null ? [] : [news('actionOverdue', [owner], `:${owner}`)]),
    ...(isLeads ? [news('actionEscalated', leads)] : []),
    ...(lateDays > ESCALATES_AFTER_DAYS.board ? [news('actionUnended', board)] : []),
  ]
}
