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
import { conflict, invalid } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { sayLinkChanged } from './words.ts'
import { findLinked, findWorker, workerField } from './store.ts'

/** The worker record that the account was linked to when the page was opened; blank for none. */
const linkSeenField = z.string().max(100).default('')

// What is wanted and stands already is no conflict: a form may be sent twice.
function isChangedMeanwhile({ worker }: Account, seen: string, wanted: string | null): boolean {
  return worker !== wanted && (worker ?? '') !== seen
}

/**
 * Says that a worker record is the same human being as an account, so that the account sees that worker's children. A link
 * that somebody else made meanwhile is not replaced unseen.
 */
export const linkWorker = defineCommand({
  verb: 'organisation.linkWorker',
  input: z.object({ person: personField(), worker: workerField, seen: linkSeenField }),
  load: async (transaction, { person, worker }) => {
    const account = await findAccountToChange(transaction, person)
    if (account === null || (await findWorker(transaction, worker)) === null) return null
    return { account, linked: await findLinked(transaction, worker, person) }
  },
  policy: onlyRoles('administrator'),
  run: async (transaction, { account, linked }, { person, worker, seen }) => {
    if (isChangedMeanwhile(account, seen, worker)) return conflict(sayLinkChanged(account))
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

/** Takes the link away that was seen: the account no longer sees children because of the worker record. */
export const unlinkWorker = defineCommand({
  verb: 'organisation.unlinkWorker',
  input: onePerson.extend({ seen: linkSeenField }),
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: onlyRoles('administrator'),
  run: async (transaction, account, { person, seen }) => {
    if (isChangedMeanwhile(account, seen, null)) return conflict(sayLinkChanged(account))
    const { worker } = account
    await updateWorker(transaction, person, null)
    return ok({ person, worker })
  },
  trail: ({ person, worker }) => ({ children: [], body: { person, worker } }),
})
