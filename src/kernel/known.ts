import { dayOfInstant, formatDay, type Day } from './day.ts'
import { instantInLondon, type Instant } from './instant.ts'

/**
 * When something that reaches us now becomes known: at this moment, and in a story at this time of day on the story
 * day, so that "as known on" the story day holds it.
 */
export function knownAt({ at, today }: { readonly at: Instant; readonly today: Day }): Instant {
  const realDay = dayOfInstant(at)
  if (realDay === today) return at
  return instantInLondon(formatDay(today), at - instantInLondon(formatDay(realDay), 0))
}
