import { askFor, type Actor, type Moment } from '../access/index.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { MAIL_NOTICES } from './mail/name.ts'
import type { News } from './model.ts'
import { insertNotices } from './store.ts'

/**
 * Tells people something in the transaction that makes it true: a notice each, once, and a job that mails it. Whoever
 * causes the news is not told of it.
 */
export async function tell(
  transaction: Transaction,
  news: readonly News[],
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const made = { authority: actor.authority, madeAt: moment.at, madeOn: moment.today }
  const fresh = news.flatMap(({ people, ...what }) =>
    [...new Set(people)]
      .filter((person) => person !== actor.person)
      .map((person) => ({ ...what, ...made, person, id: moment.newId<'notice'>() })),
  )
  if (fresh.length === 0) return
  await insertNotices(transaction, fresh)
  await askFor(transaction, MAIL_NOTICES, { actor, moment })
}
