// A list of many rows has a text of its own for each length: it is planned each time and not kept.
const MOST_VALUES = 64
const MOST_KEPT = 1000
const NAMES = new Map<string, string>()

/**
 * The name under which every connection keeps the plan of a statement, because row policies take longer to plan than to
 * run; none for a statement that is planned for this time alone.
 */
export function planNameOf(text: string, valueCount: number): string | undefined {
  const known = NAMES.get(text)
  if (known !== undefined || valueCount > MOST_VALUES || NAMES.size >= MOST_KEPT) return known
  const name = `s${NAMES.size}`
  NAMES.set(text, name)
  return name
}
