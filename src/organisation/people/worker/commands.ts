import { z } from 'zod'
import {
  defineCommand,
  findAccountToChange,
  onePerson,
  onlyRoles,
  personField,
  updateWorker,
  type Account,
} from '../../../access/index.ts'
import { invalid } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { findLinked, findWorker, workerField } from './store.ts'

/** Says that a worker record is the same human being as an account, so that the account sees that worker's children. */
export const linkWorker = defineCommand({
  verb: 'organisation.linkWorker',
  input: z.object({ person: personField(), worker: workerField }),
  load: async (transaction, { person, worker }) => {
    const account = await findAccountToChange(transaction, person)
    if (account === null || (await findWorker(transaction, worker)) === null) return null
    return { account, linked: await findLinked(transaction, worker, person) }
  },
  policy: onlyRoles('administrator'),
  run: async (transaction, { account, linked }, { person, worker }) => {
    const sentence = whyNot(account, linked)
    if (sentence !== null) return invalid(sentence, 'find')
    await updateWorker(transaction, person, worker)
    return ok({ person })
  },
  trail: ({ person }, _facts, { worker }) => ({ children: [], body: { person, worker } }),
})

function whyNot({ displayName, roles }: Account, linked: string | null): string | null {
  if (roles.includes('administrator')) return `${displayName} is an administrator, who sees no case data`
  return linked === null ? null : `This worker record is linked to ${linked}. Take that link away first`
}

/** Takes the link away: the account no longer sees children because of the worker record. */
export const unlinkWorker = defineCommand({
  verb: 'organisation.unlinkWorker',
  input: onePerson,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: onlyRoles('administrator'),
  run: async (transaction, { worker }, { person }) => {
    await updateWorker(transaction, person, null)
    return ok({ person, worker })
  },
  trail: ({ person, worker }) => ({ children: [], body: { person, worker } }),
})
