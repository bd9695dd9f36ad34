// A name that no address can have: whatever leads away from it leads away from us.
const HERE = 'http://here.invalid'

/** The address to go to after sign-in, if it is one of ours and no way out again; else the home page. */
export function placeWithin(next: unknown): string {
  if (typeof next !== 'string' || !URL.canParse(next, HERE)) return '/'
  const { origin, pathname, search } = new URL(next, HERE)
  const isOurs = origin === HERE && next.startsWith('/') && !pathname.startsWith('//')
  return isOurs && !pathname.startsWith('/sign-') ? pathname + search : '/'
}
