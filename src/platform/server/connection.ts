import pg from 'pg'

/** Where a server listens. */
export interface Address {
  readonly socketFolder: string
  readonly port: number
}

/** How a role connects to a database of the embedded server. */
export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly ssl: false
}

export function connectionAs({ socketFolder, port }: Address, user: string, database: string): Connection {
  return { host: socketFolder, port, user, database, ssl: false }
}

const CONNECT_MILLISECONDS = 10_000

/** Runs the work on a connection of its own, which is closed in the end. */
export async function withClient<Value>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_MILLISECONDS })
  // A server that goes away is told by the query that fails, not by an event that nobody hears.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
