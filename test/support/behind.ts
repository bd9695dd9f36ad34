import type { Cast } from './cast.ts'

/** What somebody else does first, in SQL, before the others may go on. */
export interface Ahead {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Lets each of them begin while somebody else is ahead of them, so that all wait in this order, and gives what each was
 * answered once the way is free.
 */
export async function behind<Value>(
  { database: { superuser } }: Cast,
  { text, values }: Ahead,
  acts: readonly (() => Promise<Value>)[],
): Promise<Value[]> {
  const ahead = await superuser.connect()
  await ahead.query('begin')
  await ahead.query(text, [...values])
  const begun: Promise<Value>[] = []
  for (const act of acts) {
    begun.push(act())
    await untilWaiting(superuser, begun.length)
  }
  await ahead.query('commit')
  ahead.release()
  return Promise.all(begun)
}

async function untilWaiting(superuser: Cast['database']['superuser'], count: number): Promise<void> {
  for (;;) {
    const { rows } = await superuser.query(
      `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0].count >= count) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
