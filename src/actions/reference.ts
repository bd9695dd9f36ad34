import type { Action } from './model.ts'

const BY_NUMBER = new Intl.Collator('en-GB', { numeric: true })

/** In the order of their references, as a person counts: 6.2 comes before 6.10. */
export function byReference<Referred extends Pick<Action, 'reference'>>(
  actions: readonly Referred[],
): Referred[] {
  return actions.toSorted((one, other) => BY_NUMBER.compare(one.reference, other.reference))
}
