import type { Account } from './model.ts'

/** The details of an account as their form shows them, always in the same order. */
export function shownDetails({
  displayName,
  agency,
  email,
  lineManager,
}: Pick<Account, 'displayName' | 'agency' | 'email' | 'lineManager'>) {
  return [displayName, agency, email, lineManager]
}
