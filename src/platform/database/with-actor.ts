import type { Writable } from 'node:stream'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Result } from '../../kernel/result.ts'
import { planNameOf } from './plans.ts'
import type { DB } from './schema.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a store gets to work with: typed SQL on the one connection of the actor's transaction. */
export interface Transaction {
  readonly sql: Kysely<DB>
  readonly client: pg.ClientBase
  /** Asks in words of SQL, at once and in the order of asking; typed SQL leaves a moment later. */
  readonly ask: <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>
  /** Writes what nobody waits for: if it fails, the commit does, and says why. */
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
 * the connection. `lastWords` travel together with the commit: the trail line.
 */
export async function withActor<Value, Problem>(
  pool: pg.Pool,
  who: Who,
  work: (transaction: Transaction) => Promise<Outcome<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  return inTransaction(pool, who, async (line) => {
    const outcome = await work(line.transaction)
    if (!outcome.ok) await line.ask(ROLLBACK)
    else await commit(line, outcome.lastWords ?? [])
    return outcome
  })
}

/** One question, asked and answered at once with its own transaction. */
export async function askAs<Row>(pool: pg.Pool, who: Who, { text, values }: Statement): Promise<Row[]> {
  return inTransaction(pool, who, async (line) => {
    const [rows] = await Promise.all([line.transaction.ask<Row>(text, values), commit(line, [])])
    return rows
  })
}

async function inTransaction<Value>(
  pool: pg.Pool,
  who: Who,
  work: (line: Line) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  try {
    const line = lineOn(client)
    line.begin()
    for (const statement of [BEGIN, contextOf(who)]) line.send(statement)
    const value = await work(line)
    client.release()
    return value
  } catch (fault) {
    client.release(true)
    throw fault
  }
}

async function commit(line: Line, lastWords: readonly Statement[]): Promise<void> {
  for (const words of lastWords) line.send(words)
  const { command } = await line.ask(COMMIT)
  // A transaction in which something failed answers a commit by taking everything back, and calls that no fault.
  if (command !== 'COMMIT') throw line.firstFault() ?? new Error('The transaction could not be committed')
}

const BEGIN = { text: 'begin', values: [] }
const COMMIT = { text: 'commit', values: [] }
const ROLLBACK = { text: 'rollback', values: [] }

/**
 * One step of an actor's transaction as somebody else, who sees what the actor does not: the machine that keeps
 * something for everybody. Both are stored together or not at all.
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

/**
 * Finds who asks (the `id` of the one row) by a question put as whoever began the transaction, and goes on as that person:
 * what is asked after it, be it before the answer is here, is asked by who was found. Without a row nothing changes.
 */
export function goOnAsFound<Row>({ ask }: Transaction, { text, values }: Statement): Promise<Row[]> {
  return ask<Row>(
    `select found.*, set_config('goldthread.actor', found.id::text, true) as actor_now from (${text}) as found`,
    values,
  )
}

function contextOf({ authority, person }: Who): Statement {
  return { text: CONTEXT, values: [authority, person] }
}

const CONTEXT = `select set_config('goldthread.authority', $1, true), set_config('goldthread.actor', $2, true)`

/** A connection on which statements leave without waiting for the answers to those before: the same for each transaction. */
interface Line {
  readonly transaction: Transaction
  readonly begin: () => void
  readonly ask: (statement: Statement) => Promise<pg.QueryResult>
  /** Leaves without anybody waiting; the commit knows whether it failed. */
  readonly send: (statement: Statement) => void
  readonly firstFault: () => unknown
}

const LINES = new WeakMap<pg.ClientBase, Line>()

function lineOn(client: pg.PoolClient): Line {
  const known = LINES.get(client)
  if (known) return known
  let fault: unknown
  const together = writesTogether(client)
  const ask = ({ text, values }: Statement) => {
    together()
    const answer = client.query({ name: planNameOf(text, values.length), text, values: [...values] })
    answer.catch((failed: unknown) => (fault ??= failed))
    return answer
  }
  const send = (statement: Statement) => void ask(statement)
  const transaction = transactionOn(client, { ask, send })
  const fresh = { transaction, ask, send, begin: () => (fault = undefined), firstFault: () => fault }
  LINES.set(client, fresh)
  return fresh
}

/**
 * Statements that are asked in one turn of the program leave in one write: each write of its own wakes the server, and
 * costs more than reading and answering a short statement.
 */
function writesTogether(client: pg.ClientBase): () => void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  let isHeld = false
  const leave = () => {
    isHeld = false
    stream.uncork()
  }
  return () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(leave)
  }
}

/** Columns are named in the program as the program names things: `as_at` is `asAt`. */
class Naming extends CamelCasePlugin {
  rowsOf<Row>(rows: pg.QueryResultRow[]): Row[] {
    return rows.map((row) => this.mapRow(row) as Row)
  }
}

const naming = new Naming({ maintainNestedObjectKeys: true })

function transactionOn(client: pg.PoolClient, { ask, send }: Pick<Line, 'ask' | 'send'>): Transaction {
  const sql = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: poolOfOne(ask) }),
    plugins: [naming],
  })
  return {
    ...{ sql, client },
    ask: async <Row>(text: string, values: readonly unknown[]) =>
      naming.rowsOf<Row>((await ask({ text, values })).rows),
    write: (text, values) => send({ text, values }),
  }
}

/** Kysely asks for a pool; inside a transaction there is exactly one connection, and it is not Kysely's to free. */
function poolOfOne(ask: Line['ask']): PostgresPool {
  const query = (text: string, values: readonly unknown[]) => ask({ text, values })
  const borrowed = { query: query as unknown as PostgresPoolClient['query'], release: () => undefined }
  return { connect: async () => borrowed, end: async () => undefined }
}
