import { InvalidArgumentError } from 'commander'
import { Refused } from './refused.ts'

export const UNNAMED = 'Unnamed authority'

/** The name that `--authority` gives; a blank one is wrong usage. */
export function parseAuthorityName(text: string): string {
  const name = text.trim()
  if (name === '') throw new InvalidArgumentError('Say the name of your authority.')
  return name
}

/** Refuses a name that is given to an authority which has another one already: it would be lost in silence. */
export function refuseOtherName(standing: string, given: string | undefined): void {
  if (given === undefined || given === standing) return
  throw new Refused(
    `“${standing}” stands here already, and --authority says “${given}”. An authority is named when it is founded, ` +
      'and not again: leave --authority out, or choose a new home with GOLDTHREAD_HOME (or a new database with DATABASE_URL).',
  )
}
