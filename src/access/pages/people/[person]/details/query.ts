import { sql as raw } from 'kysely'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { defineQuery } from '../../../../door.ts'
import { onePerson, type Account } from '../../../../people/model.ts'
import { findAccount } from '../../../../people/store.ts'
import { onlyRoles } from '../../../../policy.ts'

export interface DetailsSeen {
  readonly account: Account
  /** Whom the person may answer to: everybody else whose account is open. */
  readonly others: readonly { readonly id: string; readonly displayName: string }[]
}

export const detailsQuery = defineQuery({
  verb: 'access.seeDetails',
  input: onePerson,
  load: async (transaction, { person }): Promise<DetailsSeen | null> => {
    const account = await findAccount(transaction, person)
    return account && { account, others: await othersThan(transaction, person) }
  },
  policy: onlyRoles('administrator'),
  trail: ({ account }) => ({ children: [], body: { person: account.id } }),
})

function othersThan({ sql }: Transaction, person: string) {
  return sql
    .selectFrom('access.person')
    .select(['id', 'displayName'])
    .where('kind', '=', 'person')
    .where('closedAt', 'is', null)
    .where('id', '<>', person)
    .orderBy(raw`display_name collate "en-GB-x-icu"`)
    .execute()
}
