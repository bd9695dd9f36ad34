import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Actor } from '../../actor.ts'
import { defineCommand } from '../../door.ts'
import type { Moment } from '../../moment.ts'
import { onlyMachines } from '../../policy.ts'
import { invite } from '../invitation/commands.ts'
import { insertRole } from '../roles/store.ts'
import { insertPerson } from '../store.ts'
import { openAdministrators } from './store.ts'

/**
 * Gives the token of a one-time link for the first administrator of a new installation, who is made when there is
 * none; no token when an administrator can sign in already.
 */
export const inviteFirstAdministrator = defineCommand({
  verb: 'access.inviteFirstAdministrator',
  input: z.object({}),
  load: async (transaction) => ({ administrators: await openAdministrators(transaction) }),
  policy: onlyMachines('operator'),
  run: async (transaction, { administrators }, _input, moment, actor) => {
    const person = administrators[0]?.person ?? (await makeFirst(transaction, moment, actor))
    const isNeeded = !administrators.some(({ hasPassword }) => hasPassword)
    return ok({ person, token: isNeeded ? await invite(transaction, person, moment, actor) : null })
  },
  trail: ({ person, token }) => ({ children: [], body: { person, isInvited: token !== null } }),
})

async function makeFirst(
  transaction: Transaction,
  moment: Moment,
  { authority }: Actor,
): Promise<Id<'person'>> {
  const person = moment.newId<'person'>()
  const details = { login: 'administrator', displayName: 'First administrator', agency: null }
  await insertPerson(transaction, { ...details, authority, id: person, madeAt: moment.at })
  await insertRole(transaction, { authority, person, role: 'administrator' }, moment.at)
  return person
}
