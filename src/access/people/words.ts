import { isRole, ROLE_NAMES } from '../roles.ts'

export const STATUSES = ['active', 'waiting', 'closed'] as const

/** Whether somebody can sign in: yes, not before a password was chosen, or not any more. */
export type Status = (typeof STATUSES)[number]

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  active: 'Active',
  waiting: 'No password yet',
  closed: 'Closed',
}

export const STATUS_COLOURS: Readonly<Record<Status, string>> = {
  active: 'govuk-tag--green',
  waiting: 'govuk-tag--yellow',
  closed: 'govuk-tag--grey',
}

interface Times {
  readonly closedAt: unknown
  readonly passwordSetAt: unknown
}

export function statusOf({ closedAt, passwordSetAt }: Times): Status {
  if (closedAt !== null) return 'closed'
  return passwordSetAt === null ? 'waiting' : 'active'
}

/** The names of the roles, in the order that they are kept in: `Auditor, Team manager`. */
export function sayRoles(roles: readonly string[]): string {
  const names = roles.filter(isRole).map((role) => ROLE_NAMES[role])
  return names.length === 0 ? 'No role' : names.join(', ')
}

export const DETAILS_CHANGED_SINCE =
  'Somebody else changed these details while you had them open, and nothing of yours is saved yet. Both versions stand ' +
  'below. Make yours what they should be and save them again.'
