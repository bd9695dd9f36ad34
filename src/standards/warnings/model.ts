import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'

/** What the standards ask of the children with whom one person works: numbers alone. */
export interface Asked {
  readonly person: Id<'person'>
  /** Not met, and can be cleared now. */
  readonly red: number
  /** Not yet due, but soon. */
  readonly amber: number
  /** Of the red, those of which the person was not told yet. */
  readonly fresh: number
}

/** What a person is to be told today. */
export type Warning = 'week' | 'red'

/** How soon something has to fall due to be counted in a warning, and on a Monday unless asked otherwise. */
export const SOON_DAYS = 7

/** One key for each person's day, so that a job that runs again tells nothing twice. */
export function warningKey(warning: Warning, today: Day): string {
  return `standards.${warning}.${today}`
}
