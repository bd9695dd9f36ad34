import { sql as raw, type SqlBool } from 'kysely'
import { addDays, formatDay, type Day } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findRegisters, listOnDay, type Register } from '../../../register/index.ts'
import type { Look } from '../look.ts'
import { together } from '../rules.ts'
import { countList, LATELY_DAYS } from './rules.ts'
import { sayList } from './words.ts'

/** Every register today: who came, who left, who is about to be 18, and what nobody recorded. */
export const listsToday: Look = async (transaction, _actor, { today }) => {
  const found = []
  for (const register of await findRegisters(transaction)) {
    const list = await listOnDay(transaction, { register: register.id, asAt: today, knownOn: null })
    const left = await leftSince(transaction, register, addDays(today, -LATELY_DAYS), today)
    found.push(sayList(register, countList(list, today), left))
  }
  return together(found)
}

/** How many children came off after the one day and up to the other, and are not on the list again. */
async function leftSince({ sql }: Transaction, register: Register, after: Day, today: Day): Promise<number> {
  const day = formatDay(today)
  const row = await sql
    .selectFrom('register.stayVersion as v')
    .select(({ fn }) => fn.count<number>('v.childId').distinct().as('count'))
    .where('v.registerId', '=', register.id)
    .where('v.knownUntil', 'is', null)
    .where('v.isWithdrawn', '=', false)
    .where('v.endsOn', '>', formatDay(after))
    .where('v.endsOn', '<=', day)
    .where(
      raw<SqlBool>`not exists (
        select from register.stay_version again
        where again.authority_id = v.authority_id and again.child_id = v.child_id
          and again.register_id = v.register_id and again.known_until is null and not again.is_withdrawn
          and again.starts_on <= ${day}::date and (again.ends_on is null or again.ends_on > ${day}::date))`,
    )
    .executeTakeFirst()
  return row?.count ?? 0
}
