import { z } from 'zod'
import { defineQuery, findAccount, onePerson, onlyRoles } from '../../../../../access/index.ts'
import { findWorker, findWorkers } from '../../../../people/worker/store.ts'

/** The worker record that an account is linked to, and those that a name finds. */
export const workerLinkQuery = defineQuery({
  verb: 'organisation.seeWorkerLink',
  input: onePerson.extend({ find: z.string().trim().max(100).catch('') }),
  load: async (transaction, { person, find }) => {
    const account = await findAccount(transaction, person)
    if (account === null) return null
    const linked = account.worker === null ? null : await findWorker(transaction, account.worker)
    return { account, linked, typed: find, found: await findWorkers(transaction, find) }
  },
  policy: onlyRoles('administrator'),
  trail: ({ account }) => ({ children: [], body: { person: account.id } }),
})
