import { defineQuery } from '../door.ts'
import { onlyRoles } from '../policy.ts'
import { onePerson } from './model.ts'
import { findAccount } from './store.ts'

/** One account, for the pages that change it. */
export function accountQuery(verb: `${string}.${string}`) {
  return defineQuery({
    verb,
    input: onePerson,
    load: (transaction, { person }) => findAccount(transaction, person),
    policy: onlyRoles('administrator'),
    trail: ({ id }) => ({ children: [], body: { person: id } }),
  })
}
