import { defineQuery, deputiesOf, findAccount, onePerson, onlyRoles } from '../../../../access/index.ts'
import { holds } from '../../../../kernel/period.ts'
import { relationshipsOf } from '../../../people/relationships/store.ts'
import { findWorker } from '../../../people/worker/store.ts'

/** One account with everything that an administrator keeps about it. */
export const personQuery = defineQuery({
  verb: 'organisation.seePerson',
  input: onePerson,
  load: async (transaction, { person }, _actor, moment) => {
    const account = await findAccount(transaction, person)
    if (account === null) return null
    const deputies = await deputiesOf(transaction, person)
    const above = account.lineManager === null ? null : await findAccount(transaction, account.lineManager)
    return {
      account,
      lineManager: above?.displayName ?? null,
      worker: account.worker === null ? null : await findWorker(transaction, account.worker),
      deputies: deputies
        .filter((period) => holds(period, moment.today))
        .map(({ displayName }) => displayName),
      relationships: (await relationshipsOf(transaction, person)).length,
    }
  },
  policy: onlyRoles('administrator'),
  trail: ({ account }) => ({ children: [], body: { person: account.id } }),
})
