import type { Actor, Moment } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { tell } from '../../notices/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { countFaults, whoIsTold } from './store.ts'

/** Counts the faults that stand and tells those who can see to them of each new one: which standard, and no child. */
export async function tellFaults(transaction: Transaction, moment: Moment, actor: Actor): Promise<number> {
  const fresh = await countFaults(transaction, actor, moment.at)
  if (fresh.length === 0) return 0
  const people = await whoIsTold(transaction)
  const key = (standard: string) => `standardsFault ${standard} ${formatDay(moment.today)}`
  const news = fresh.map(({ standard }) => {
    return { kind: 'standardsFault', about: '/procedures', key: key(standard), people } as const
  })
  await tell(transaction, news, moment, actor)
  return fresh.length
}
