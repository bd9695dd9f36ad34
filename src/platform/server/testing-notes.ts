import { DATABASE, OWNER, connectionAs, withClient, type Address } from './index.ts'

/** Asks one thing of the tests' server; the rows of the answer. */
export function ask(
  server: Address,
  sql: string,
  role: string = OWNER,
  database: string = DATABASE,
): Promise<Record<string, unknown>[]> {
  return withClient(connectionAs(server, role, database), async (client) => (await client.query(sql)).rows)
}

export async function writeNote(server: Address, text: string): Promise<void> {
  await ask(server, 'create table if not exists note (text text)')
  await ask(server, `insert into note values ('${text}')`)
}

export async function readNotes(server: Address): Promise<unknown[]> {
  await ask(server, 'create table if not exists note (text text)')
  return (await ask(server, 'select text from note order by text')).map((row) => row['text'])
}
