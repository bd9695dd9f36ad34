import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * What a form shows of how things stand, as a short text that it carries along and sends back. Another text afterwards
 * means that somebody saved meanwhile. It is made of what is shown and of nothing else.
 */
export function seenOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown), 'utf8').digest('hex')
}

/** What the person had before them; a form that says nothing of it has seen nothing. */
export const seenField = z.string().max(100).default('')

/** How things stand, and how somebody wants them who saw them as `seen`. */
interface Saving {
  readonly stands: unknown
  readonly wanted: unknown
  readonly seen: string
}

/**
 * Whether somebody else saved something else since the form was opened. What is wanted and stands already is no conflict,
 * so that a form that was sent twice is answered as the first time.
 */
export function isOvertaken({ stands, wanted, seen }: Saving): boolean {
  const now = seenOf(stands)
  return seen !== now && seenOf(wanted) !== now
}
