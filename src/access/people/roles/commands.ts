import { z } from 'zod'
import { invalid, invalidFields } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { defineCommand } from '../../door.ts'
import { onlyRoles } from '../../policy.ts'
import { roleField } from '../fields.ts'
import { personField } from '../model.ts'
import { problemWithEnd, problemWithGrant } from '../rules.ts'
import { findAccountToChange } from '../store.ts'
import { endRoleHeld, insertRole, isLastAdministrator } from './store.ts'

const input = z.object({ person: personField(), role: roleField })

/** Gives a person one role more. An administrator is nothing else, so the role stands alone. */
export const grantRole = defineCommand({
  verb: 'access.grantRole',
  input,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: onlyRoles('administrator'),
  run: async (transaction, account, { person, role }, moment, { authority }) => {
    if (account.closedAt !== null) return invalid('This account is closed. Open it again first', 'role')
    const problem = problemWithGrant(account, role)
    if (problem !== null) return invalidFields([problem])
    await insertRole(transaction, { authority, person, role }, moment.at)
    return ok({ person, role, displayName: account.displayName })
  },
  trail: ({ person, role }) => ({ children: [], body: { person, role } }),
})

/** Ends a role, and with it what the person saw because of it. */
export const endRole = defineCommand({
  verb: 'access.endRole',
  input,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: onlyRoles('administrator'),
  run: async (transaction, account, { person, role }, moment, { authority }) => {
    const isLast = role === 'administrator' && (await isLastAdministrator(transaction, person))
    const problem = problemWithEnd(account, role, isLast)
    if (problem !== null) return invalidFields([problem])
    await endRoleHeld(transaction, { authority, person, role }, moment.at)
    return ok({ person, role, displayName: account.displayName })
  },
  trail: ({ person, role }) => ({ children: [], body: { person, role } }),
})
