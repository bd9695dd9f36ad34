import { sql as raw } from 'kysely'
import type { Transaction } from './with-actor.ts'

/**
 * Lets one transaction of an authority at a time change a setting that has no row to wait for: the others wait here until
 * it ends, and then read what it left.
 */
export async function oneAtATime({ sql }: Transaction, setting: string): Promise<void> {
  const lock = raw`pg_advisory_xact_lock(hashtextextended(${setting} || current_setting('goldthread.authority'), 0))`
  await raw`select ${lock}`.execute(sql)
}
