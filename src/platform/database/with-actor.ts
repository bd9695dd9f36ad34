import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Result } from '../../kernel/result.ts'
import { naming } from './camel-case.ts'
import { Courier } from './courier.ts'
import type { Statement } from './flight.ts'
import type { DB } from './schema.ts'

/** What a store gets to work with: typed SQL on the one connection of the actor's transaction. */
export interface Transaction {
  readonly sql: Kysely<DB>
  readonly client: Pick<pg.ClientBase, 'query'>
  /** Asks in words of SQL. What is asked at once travels together and is answered in the order of asking. */
  readonly ask: <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>
  /** Writes what nobody waits for: it travels with the next statement, or with the trail line and the commit. */
  readonly write: (text: string, values: readonly unknown[]) => void
}

/** Who the database believes us to be for one transaction. */
export interface Who {
  readonly authority: string
  readonly person: string
}

export type Outcome<Value, Problem> = Result<Value, Problem> & { readonly lastWords?: readonly Statement[] }

/**
 * The only place that says to the database who asks. A value commits, a refusal rolls back, a fault destroys
 * the connection. `lastWords` travel in one message with the commit: the trail line.
 */
export async function withActor<Value, Problem>(
  pool: pg.Pool,
  who: Who,
  work: (transaction: Transaction) => Promise<Outcome<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  return withTransaction(pool, async ({ courier, transaction }) => {
    begin(courier, who)
    const outcome = await work(transaction)
    if (outcome.ok) await commit(courier, outcome.lastWords ?? [])
    else await rollBack(courier)
    return outcome
  })
}

/** One question, asked and answered in one message with its own transaction. */
export async function askAs<Row>(pool: pg.Pool, who: Who, question: Statement): Promise<Row[]> {
  return withTransaction(pool, async ({ courier }) => {
    begin(courier, who)
    const answer = courier.add(question)
    await commit(courier, [])
    return (await answer).rows as Row[]
  })
}

async function withTransaction<Value>(pool: pg.Pool, work: (seat: Seat) => Promise<Value>): Promise<Value> {
  const client = await pool.connect()
  try {
    const value = await work(seatOf(client))
    client.release()
    return value
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

function begin(courier: Courier, who: Who): void {
  courier.forget()
  courier.add({ text: 'begin', values: [] })
  courier.add(contextOf(who))
}

async function commit(courier: Courier, lastWords: readonly Statement[]): Promise<void> {
  for (const words of lastWords) courier.add(words)
  const { command } = await courier.ask({ text: 'commit', values: [] })
  // A transaction in which something failed answers a commit by taking everything back, and calls that no fault.
  if (command !== 'COMMIT') throw new Error('The transaction could not be committed')
}

async function rollBack(courier: Courier): Promise<void> {
  courier.forget()
  await courier.ask({ text: 'rollback', values: [] })
}

/**
 * One step of an actor's transaction as somebody else, who sees what the actor does not: the machine that keeps
 * something for everybody. Both are stored together or not at all. Nothing else may be asked meanwhile: it would be
 * asked as that machine.
 */
export async function stepAs<Value>(
  { client }: Transaction,
  { machine, actor }: { readonly machine: Who; readonly actor: Who },
  step: () => Promise<Value>,
): Promise<Value> {
  const { text, values } = contextOf(machine)
  await client.query(text, [...values])
  const value = await step()
  await client.query(text, [...contextOf(actor).values])
  return value
}

function contextOf({ authority, person }: Who): Statement {
  return { text: CONTEXT, values: [authority, person] }
}

const CONTEXT = `select set_config('goldthread.authority', $1, true), set_config('goldthread.actor', $2, true)`

/** A connection with what sends its statements: the same for each transaction on it. */
interface Seat {
  readonly courier: Courier
  readonly transaction: Transaction
}

const SEATS = new WeakMap<pg.ClientBase, Seat>()

function seatOf(client: pg.PoolClient): Seat {
  const known = SEATS.get(client)
  if (known) return known
  const courier = new Courier(client)
  const sql = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: poolOfOne(courier) }),
    plugins: [naming],
  })
  const ask = async <Row>(text: string, values: readonly unknown[]) =>
    (await courier.ask({ text, values })).rows as Row[]
  const write = (text: string, values: readonly unknown[]) => void courier.add({ text, values })
  const fresh = { courier, transaction: { sql, ask, write, client: behind(courier, client) } }
  SEATS.set(client, fresh)
  return fresh
}

/** The driver's own way to ask (copies, statements in one text), which keeps its turn behind what waits. */
function behind(courier: Courier, client: pg.ClientBase): Transaction['client'] {
  const ask = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
  const query = (...asked: readonly unknown[]) => {
    courier.depart()
    return ask(...asked)
  }
  return { query: query as pg.ClientBase['query'] }
}

/** Kysely asks for a pool; inside a transaction there is exactly one connection, and it is not Kysely's to free. */
function poolOfOne(courier: Courier): PostgresPool {
  const query = (text: string, values: readonly unknown[]) => courier.ask({ text, values })
  const borrowed = { query: query as PostgresPoolClient['query'], release: () => undefined }
  return { connect: async () => borrowed, end: async () => undefined }
}
