/** Somebody else was faster; the page shows what the account is linked to now. */
export function sayLinkChanged({ displayName }: { readonly displayName: string }): string {
  return `Somebody else changed this link while you had the page open, and nothing of yours is saved. Look at what ${displayName} is linked to now, and choose again if it should be otherwise.`
}
