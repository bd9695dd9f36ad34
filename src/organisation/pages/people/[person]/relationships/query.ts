import { z } from 'zod'
import { defineQuery, findAccount } from '../../../../../access/index.ts'
import { ownOrAdministrator, personOf, personOrOneself } from '../../../../people/relationships/commands.ts'
import { relationshipsOf } from '../../../../people/relationships/store.ts'
import { findWorkers } from '../../../../people/worker/store.ts'

/** What somebody declared towards workers, and the workers that a name finds. */
export const relationshipsQuery = defineQuery({
  verb: 'organisation.seeRelationships',
  input: personOrOneself.extend({ find: z.string().trim().max(100).catch('') }),
  load: async (transaction, input, actor) => {
    const account = await findAccount(transaction, personOf(input, actor))
    if (account === null) return null
    const declared = await relationshipsOf(transaction, account.id)
    return { account, declared, typed: input.find, found: await findWorkers(transaction, input.find) }
  },
  policy: (actor, facts) => ownOrAdministrator(actor, facts),
  trail: ({ account }) => ({ children: [], body: { person: account.id } }),
})
