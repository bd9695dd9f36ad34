import type { Story } from '../support/story.ts'

/** Asks the database around every wall; the first column of each row is the answer. */
export type Ask = (sql: string, ...values: readonly unknown[]) => Promise<string[]>

export function askOf({ database }: Story): Ask {
  return async (text, ...values) => {
    const { rows } = await database.superuser.query({ text, values: [...values], rowMode: 'array' })
    return rows.map(([value]) => value)
  }
}

export async function one(ask: Ask, sql: string, ...values: readonly unknown[]): Promise<string> {
  const [first] = await ask(sql, ...values)
  if (first === undefined) throw new Error(`The story has nothing for: ${sql} ${values.join()}`)
  return first
}

export function personIn(ask: Ask, login: string): Promise<string> {
  return one(ask, 'select id from access.person where login = $1', login)
}
