import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Result } from '../../kernel/result.ts'
import type { DB } from './schema.ts'

/** What a store gets to work with: typed SQL on the one connection of the actor's transaction. */
export interface Transaction {
  readonly sql: Kysely<DB>
  readonly client: pg.ClientBase
}

/** Who the database believes us to be for one transaction. */
export interface Who {
  readonly authority: string
  readonly person: string
}

export type Outcome<Value, Problem> = Result<Value, Problem> & { readonly lastWords?: string }

/**
 * The only place that says to the database who asks. A value commits, a refusal rolls back, a fault destroys
 * the connection. `lastWords` is SQL sent in one message with the commit: the trail line.
 */
export async function withActor<Value, Problem>(
  pool: pg.Pool,
  who: Who,
  work: (transaction: Transaction) => Promise<Outcome<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  const client = await pool.connect()
  try {
    await client.query(`begin; ${contextOf(who)}`)
    const outcome = await work({ sql: kyselyOn(client), client })
    await client.query(outcome.ok ? `${outcome.lastWords ?? ''}; commit` : 'rollback')
    client.release()
    return outcome
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

/**
 * One step of an actor's transaction as somebody else, who sees what the actor does not: the machine that keeps
 * something for everybody. Both are stored together or not at all.
 */
export async function stepAs<Value>(
  { client }: Transaction,
  { machine, actor }: { readonly machine: Who; readonly actor: Who },
  step: () => Promise<Value>,
): Promise<Value> {
  await client.query(contextOf(machine))
  const value = await step()
  await client.query(contextOf(actor))
  return value
}

function contextOf(who: Who): string {
  const authority = pg.escapeLiteral(who.authority)
  const actor = pg.escapeLiteral(who.person)
  return `select set_config('goldthread.authority', ${authority}, true), set_config('goldthread.actor', ${actor}, true)`
}

const KYSELY_BY_CLIENT = new WeakMap<pg.ClientBase, Kysely<DB>>()

function kyselyOn(client: pg.PoolClient): Kysely<DB> {
  const known = KYSELY_BY_CLIENT.get(client)
  if (known) return known
  const dialect = new PostgresDialect({ pool: poolOfOne(client) })
  const fresh = new Kysely<DB>({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  KYSELY_BY_CLIENT.set(client, fresh)
  return fresh
}

/** Kysely asks for a pool; inside a transaction there is exactly one connection, and it is not Kysely's to free. */
function poolOfOne(client: pg.PoolClient): PostgresPool {
  const query = client.query.bind(client) as PostgresPoolClient['query']
  const borrowed = { query, release: () => undefined }
  return { connect: async () => borrowed, end: async () => undefined }
}
