declare const brand: unique symbol

/** A uuid v7 made in the program, which says what it names: `Id<'child'>` is no `Id<'round'>`. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id that an address or a form holds, or null when the text is no id at all. */
export function asId<Noun extends string>(text: string): Id<Noun> | null {
  return UUID.test(text) ? (text as Id<Noun>) : null
}
