import { z } from 'zod'
import {
  defineCommand,
  findAccountToChange,
  holds,
  personField,
  type Account,
  type Actor,
  type Policy,
} from '../../../access/index.ts'
import { asId, type Id } from '../../../kernel/ids.ts'
import { invalid } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { findWorker, workerField } from '../worker/store.ts'
import { insertRelationship, KINDS, relationshipsOf, updateEnded } from './store.ts'

/** Everybody declares for themselves; an administrator does it for anybody. */
export const ownOrAdministrator: Policy<{ readonly account: Account }> = (actor, { account }) =>
  holds(actor, 'administrator') || actor.person === account.id ? 'allowed' : 'hidden'

/** Without a person in the address it is one's own declaration. */
export const personOrOneself = z.object({ person: personField().optional() })

export function personOf(input: z.infer<typeof personOrOneself>, actor: Actor): Id<'person'> {
  return input.person ?? actor.person
}

/** Declares that a person manages or is related to a worker, and so cannot audit that worker's cases. */
export const declareRelationship = defineCommand({
  verb: 'organisation.declareRelationship',
  input: personOrOneself.extend({
    worker: workerField,
    kind: z.enum(KINDS, { error: 'Choose what to declare' }),
  }),
  load: async (transaction, input, actor) => {
    const account = await findAccountToChange(transaction, personOf(input, actor))
    if (account === null || (await findWorker(transaction, input.worker)) === null) return null
    return { account, declared: await relationshipsOf(transaction, account.id) }
  },
  policy: (actor, facts) => ownOrAdministrator(actor, facts),
  run: async (transaction, { account, declared }, { worker, kind }, moment, { authority }) => {
    if (account.worker === worker) return invalid('This is the worker record of the same person', 'find')
    const isKnown = declared.some((each) => each.worker === worker && each.kind === kind)
    if (isKnown) return invalid('This is declared already', 'find')
    const id = moment.newId<'relationship'>()
    const person = account.id
    await insertRelationship(transaction, { authority, id, person, worker, kind, declaredAt: moment.at })
    return ok({ id, person })
  },
  trail: ({ id, person }, _facts, { worker, kind }) => ({
    children: [],
    body: { relationship: id, person, worker, kind },
  }),
})

/** Ends a declaration that no longer holds; that it was made stays known. */
export const endRelationship = defineCommand({
  verb: 'organisation.endRelationship',
  input: personOrOneself.extend({
    relationship: z.custom<Id<'relationship'>>((text) => typeof text === 'string' && asId(text) !== null),
  }),
  load: async (transaction, input, actor) => {
    const account = await findAccountToChange(transaction, personOf(input, actor))
    if (account === null) return null
    const declared = await relationshipsOf(transaction, account.id)
    const relationship = declared.find(({ id }) => id === input.relationship)
    return relationship === undefined ? null : { account, relationship }
  },
  policy: (actor, facts) => ownOrAdministrator(actor, facts),
  run: async (transaction, { account, relationship }, _input, moment) => {
    await updateEnded(transaction, relationship.id, moment.at)
    return ok({ id: relationship.id, person: account.id })
  },
  trail: ({ id, person }) => ({ children: [], body: { relationship: id, person } }),
})
