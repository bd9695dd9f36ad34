import { stat } from 'node:fs/promises'

// A group may pass through the home: where root's PostgreSQL runs as nobody, its own group has to.
const OTHERS = 0o067

/** Says that other accounts of this machine can look into the home; null where they cannot. */
export async function sayOpenToOthers(home: string): Promise<string | null> {
  const mode = (await stat(home)).mode & 0o777
  if ((mode & OTHERS) === 0) return null
  return (
    `Other accounts of this machine can look into the home ${home} (its mode is ${mode.toString(8)}). ` +
    `It should be its owner’s alone: chmod 700 ${home}`
  )
}
