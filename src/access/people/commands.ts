import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid, invalidFields } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isOvertaken, seenField } from '../../platform/http/seen.ts'
import { defineCommand } from '../door.ts'
import { askFor } from '../job.ts'
import { onlyRoles } from '../policy.ts'
import { endSessions } from '../session/store.ts'
import { agencyField, emailField, lineManagerField, loginField, nameField, rolesField } from './fields.ts'
import { invite } from './invitation/commands.ts'
import { onePerson, personField } from './model.ts'
import { insertRole, isLastAdministrator } from './roles/store.ts'
import { STANDING_CHANGED } from './news.ts'
import { lineAbove } from './line/store.ts'
import { problemWithClosing, problemWithLine, problemWithRoles } from './rules.ts'
import { shownDetails } from './shown.ts'
import { DETAILS_CHANGED_SINCE } from './words.ts'
import { findAccount, findAccountToChange, insertPerson, updateClosed, updateDetails } from './store.ts'

const byAdministrators = onlyRoles('administrator')

/** Makes an account with its roles, and a one-time link with which its person chooses a password. */
export const createPerson = defineCommand({
  verb: 'access.createPerson',
  input: z.object({
    ...{ login: loginField, displayName: nameField, agency: agencyField, email: emailField },
    roles: rolesField,
  }),
  load: async () => ({}),
  policy: byAdministrators,
  run: async (transaction, _facts, { roles, ...details }, moment, actor) => {
    const problem = problemWithRoles(roles)
    if (problem !== null) return invalidFields([problem])
    const person = moment.newId<'person'>()
    const { authority } = actor
    const isNew = await insertPerson(transaction, { ...details, authority, id: person, madeAt: moment.at })
    if (!isNew) return invalid(`The user name ${details.login} is taken. Choose another`, 'login')
    for (const role of new Set(roles)) await insertRole(transaction, { authority, person, role }, moment.at)
    return ok({ person, token: await invite(transaction, person, moment, actor) })
  },
  trail: ({ person }, _facts, { roles }) => ({ children: [], body: { person, roles } }),
})

/** Makes a new one-time link, for somebody who lost the first or forgot the password. */
export const makeLink = defineCommand({
  verb: 'access.makeLink',
  input: onePerson,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: byAdministrators,
  run: async (transaction, account, { person }, moment, actor) => {
    if (account.closedAt !== null) return invalid('This account is closed. Open it again first')
    return ok({ person, token: await invite(transaction, person, moment, actor) })
  },
  trail: ({ person }) => personOnly(person),
})

/**
 * Changes how the person is called, for whom the person works, where mails go and whom the person answers to. Refused to
 * who did not see the details that stand.
 */
export const changeDetails = defineCommand({
  verb: 'access.changeDetails',
  input: z.object({
    ...{ person: personField(), displayName: nameField, agency: agencyField, email: emailField },
    lineManager: lineManagerField,
    seen: seenField,
  }),
  load: async (transaction, { person, lineManager }) => {
    const account = await findAccountToChange(transaction, person)
    if (account === null) return null
    return { account, above: await loadAbove(transaction, lineManager) }
  },
  policy: byAdministrators,
  run: async (transaction, { account, above }, { person, seen, ...details }, moment, actor) => {
    const problem = problemWithLine(account, details.lineManager, above)
    if (problem !== null) return invalidFields([problem])
    if (isOvertaken({ stands: shownDetails(account), wanted: shownDetails(details), seen }))
      return conflict(DETAILS_CHANGED_SINCE)
    await updateDetails(transaction, person, details)
    await askFor(transaction, STANDING_CHANGED, { actor, moment })
    return ok({ person })
  },
  trail: ({ person }, { account }, details) => ({
    children: [],
    body: { person, fields: DETAILS.filter((field) => account[field] !== details[field]) },
  }),
})

const DETAILS = ['displayName', 'agency', 'email', 'lineManager'] as const

async function loadAbove(transaction: Transaction, lineManager: Id<'person'> | null) {
  if (lineManager === null) return null
  const account = await findAccount(transaction, lineManager)
  return account && { account, line: await lineAbove(transaction, lineManager) }
}

/** Closes the account: its sessions end at once, its roles wait until it is opened again. */
export const closeAccount = defineCommand({
  verb: 'access.closeAccount',
  input: onePerson,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: byAdministrators,
  run: async (transaction, account, { person }, moment, actor) => {
    const problem = problemWithClosing(account, await isLastAdministrator(transaction, person))
    if (problem !== null) return invalidFields([problem])
    await updateClosed(transaction, person, moment.at)
    await endSessions(transaction, person, moment.at)
    await askFor(transaction, STANDING_CHANGED, { actor, moment })
    return ok({ person })
  },
  trail: ({ person }) => personOnly(person),
})

/** Opens a closed account again, with the roles and the password that it had. */
export const reopenAccount = defineCommand({
  verb: 'access.reopenAccount',
  input: onePerson,
  load: (transaction, { person }) => findAccountToChange(transaction, person),
  policy: byAdministrators,
  run: async (transaction, account, { person }) => {
    if (account.closedAt === null) return invalid('This account is open already')
    await updateClosed(transaction, person, null)
    return ok({ person })
  },
  trail: ({ person }) => personOnly(person),
})

function personOnly(person: Id<'person'>) {
  return { children: [], body: { person } }
}
