const COLLATOR = new Intl.Collator('en-GB')

/** By surname, forename and then id, as people look for a name in a list. */
export function byName(a: Named, b: Named): number {
  const bySurname = COLLATOR.compare(a.surname ?? '', b.surname ?? '')
  return bySurname || COLLATOR.compare(a.forename ?? '', b.forename ?? '') || (a.child < b.child ? -1 : 1)
}

interface Named {
  readonly child: string
  readonly forename: string | null
  readonly surname: string | null
}

/** The words of a name as it was typed, in small letters and free of everything but letters and digits. */
export function wordsOfName(typed: string): string[] {
  return typed
    .toLocaleLowerCase('en-GB')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
