import { defineQuery, deputiesOf, findAccount, onePerson, onlyRoles } from '../../../../../access/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'

/** Whom a person named to take their place, and who else could be named. */
export const deputiesQuery = defineQuery({
  verb: 'access.seeDeputies',
  input: onePerson,
  load: async (transaction, { person }) => {
    const account = await findAccount(transaction, person)
    if (account === null) return null
    const named = await deputiesOf(transaction, person)
    return { account, named, others: await openAccounts(transaction, person) }
  },
  policy: onlyRoles('administrator'),
  trail: ({ account }) => ({ children: [], body: { person: account.id } }),
})

function openAccounts({ sql }: Transaction, person: string) {
  return sql
    .selectFrom('access.person')
    .select(['id', 'displayName', 'login'])
    .where('kind', '=', 'person')
    .where('closedAt', 'is', null)
    .where('id', '<>', person)
    .orderBy('displayName', (order) => order.collate('en-GB-x-icu'))
    .orderBy('id')
    .execute()
}
