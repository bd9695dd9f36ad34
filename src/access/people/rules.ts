import type { Problem } from '../../kernel/refusal.ts'
import { ROLE_NAMES, type Role } from '../roles.ts'
import type { Account } from './model.ts'

/** An administrator keeps accounts and sees no case data: whoever is one holds no other role. */
export function problemWithRoles(roles: readonly Role[]): Problem | null {
  if (!roles.includes('administrator') || roles.length === 1) return null
  const sentence = 'Choose Administrator alone or leave it out: an administrator sees no case data'
  return { field: 'roles', sentence }
}

/** Why the account cannot be given the role, or null. */
export function problemWithGrant({ displayName, roles, worker }: Account, role: Role): Problem | null {
  if (roles.includes(role)) return onRole(`${displayName} holds this role already`)
  if (roles.includes('administrator')) {
    return onRole(
      `${displayName} is an administrator, who sees no case data. End that role first, or make another account`,
    )
  }
  if (role !== 'administrator') return null
  if (worker !== null)
    return onRole(`Take away the link of ${displayName} to a worker record first: it shows children`)
  if (roles.length === 0) return null
  return onRole(
    `An administrator holds no other role. End the roles of ${displayName} first, or make another account`,
  )
}

/** Why the account cannot lose the role, or null. */
export function problemWithEnd({ displayName, roles }: Account, role: Role, isLast: boolean): Problem | null {
  if (!roles.includes(role)) return onRole(`${displayName} does not hold the role ${ROLE_NAMES[role]}`)
  return role === 'administrator' && isLast ? onRole(LAST) : null
}

/** Why the account cannot be closed, or null. */
export function problemWithClosing(
  { displayName, roles, closedAt }: Account,
  isLast: boolean,
): Problem | null {
  if (closedAt !== null) return { field: null, sentence: `The account of ${displayName} is closed already` }
  return roles.includes('administrator') && isLast ? { field: null, sentence: LAST } : null
}

const LAST =
  'This is the last administrator who can sign in. Make another one first, who has chosen a password, ' +
  'or nobody could keep the accounts any more'

function onRole(sentence: string): Problem {
  return { field: 'role', sentence }
}

/** Somebody to answer to, and whom that person answers to in turn. */
export interface Superior {
  readonly account: Account
  readonly line: readonly { readonly person: string }[]
}

/** Why the account cannot answer to this person, or null. A line that runs in a circle leads nowhere. */
export function problemWithLine(
  { id, displayName }: Account,
  asked: string | null,
  above: Superior | null,
): Problem | null {
  if (asked === null) return null
  if (above === null) return onLine('Choose a person from the list')
  if (asked === id) return onLine('Choose somebody else: nobody is their own line manager')
  if (above.account.closedAt !== null)
    return onLine(`Choose somebody else: the account of ${above.account.displayName} is closed`)
  if (above.account.roles.includes('administrator')) {
    return onLine(
      `Choose somebody else: ${above.account.displayName} is an administrator, who sees no case data and no follow-up`,
    )
  }
  const isCircle = above.line.some(({ person }) => person === id)
  return isCircle ? onLine(`${above.account.displayName} answers to ${displayName} already`) : null
}

function onLine(sentence: string): Problem {
  return { field: 'lineManager', sentence }
}
