import { addDays, addMonthsSameDay, type Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { shareOverTime, type ShareOfDay } from '../../standards/index.ts'
import type { Action } from '../model.ts'
import type { Effect } from '../effect/model.ts'

/** How the whole list stood by a standard on the day of the earlier round's list, and how it stands at the last count. */
export interface ListDays {
  /** Null where no count is old enough. */
  readonly before: ShareOfDay | null
  readonly now: ShareOfDay
}

const OLDEST_MONTHS = 2

/** Of the standards among the measures those that were counted on the list of the action's round, by code. */
export async function listDaysOf(
  transaction: Transaction,
  action: Pick<Action, 'round'>,
  effect: Pick<Effect, 'measures' | 'earlier'> | null,
  today: Day,
): Promise<ReadonlyMap<string, ListDays>> {
  const codes = effect?.measures.flatMap(({ measure }) => measure.standard ?? []) ?? []
  if (codes.length === 0) return new Map()
  const before = effect?.earlier.asAt ?? null
  const from = addMonthsSameDay(before ?? today, -OLDEST_MONTHS)
  const shares = await shareOverTime(transaction, action.round.register, from, addDays(today, 1))
  return new Map(
    codes.flatMap((code) => {
      const found = daysIn(
        shares.filter(({ standard }) => standard === code),
        before,
      )
      return found === null ? [] : [[code, found] as const]
    }),
  )
}

/** Of the counts of one standard the last, and the last that is no later than the day. */
export function daysIn(shares: readonly ShareOfDay[], before: Day | null): ListDays | null {
  const now = lastOf(shares)
  if (now === null) return null
  const earlier = lastOf(shares.filter(({ on }) => before !== null && on <= before))
  return { before: earlier?.on === now.on ? null : earlier, now }
}

function lastOf(shares: readonly ShareOfDay[]): ShareOfDay | null {
  return shares.reduce<ShareOfDay | null>((last, each) => (last && last.on > each.on ? last : each), null)
}
