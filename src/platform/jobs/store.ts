import type pg from 'pg'
import { instantOfColumn } from '../database/columns.ts'
import type { Transaction } from '../database/with-actor.ts'
import type { Instant } from '../../kernel/instant.ts'

const ONE_LAYER_AT_A_TIME = 7_201_505
const ALIVE = 7_201_506

/** Lays the queue, or brings it up to date, while nobody else does; `lay` runs only where `mark` is not there yet. */
export async function layOnce(client: pg.ClientBase, mark: string, lay: () => Promise<void>): Promise<void> {
  if ((await markOf(client)) === mark) return
  await client.query('select pg_advisory_lock($1)', [ONE_LAYER_AT_A_TIME])
  try {
    if ((await markOf(client)) !== mark) await lay()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ONE_LAYER_AT_A_TIME])
  }
}

const MARK = `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'jobs'`

async function markOf(client: pg.ClientBase): Promise<string | null> {
  return (await client.query<{ mark: string | null }>(MARK)).rows[0]?.mark ?? null
}

/** Runs our own part of the queue's schema and marks that it is there. */
export async function layOurs(client: pg.ClientBase, text: string, mark: string): Promise<void> {
  await client.query(`begin; ${text}; comment on schema jobs is '${mark}'; commit`)
}

/** Says for as long as this connection lives that the loop of this name is alive. */
export async function holdAlive(client: pg.ClientBase, loop: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [ALIVE, loop])
}

/** Gives back what loops took that are gone (a kill, a power cut), so that it runs again. */
export async function freeDead(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
      select locked_by from (
        select distinct locked_by from graphile_worker._private_jobs where locked_by is not null) taken
      where pg_try_advisory_xact_lock($1, hashtext(locked_by))))`,
    [ALIVE],
  )
}

/** What waits: ids and nothing else. The database refuses anything that is no id. */
export interface Asked {
  readonly authority: string
  readonly onBehalfOf: string | null
  /** The trail line of what caused the job. */
  readonly line: string
  readonly [id: string]: string | null
}

/**
 * Asks for a job in the transaction of the change that causes it: both happen or neither. Where this database has no
 * queue nothing is asked for; what the loop looks for at regular times it finds later without.
 */
export async function enqueue(
  { client }: Transaction,
  task: string,
  asked: Asked,
  key: string | null = null,
): Promise<boolean> {
  if (!(await hasQueue(client))) return false
  await client.query('select jobs.enqueue($1, $2, $3)', [task, JSON.stringify(asked), key])
  return true
}

const HAVE_QUEUE = new WeakSet<Transaction['client']>()
const IS_LAID = `select to_regprocedure('jobs.enqueue(text, jsonb, text)') is not null as yes`

async function hasQueue(client: Transaction['client']): Promise<boolean> {
  if (HAVE_QUEUE.has(client)) return true
  const { rows } = await client.query<{ yes: boolean }>(IS_LAID)
  if (rows[0]?.yes === true) HAVE_QUEUE.add(client)
  return rows[0]?.yes === true
}

export const JOB_STATES = ['running', 'waiting', 'failing', 'givenUp'] as const
export type JobState = (typeof JOB_STATES)[number]

/** A job as anybody may know it: which, how it stands, and what the loop wrote when it failed. */
export interface StandingJob {
  readonly id: number
  readonly task: string
  readonly state: JobState
  readonly attempts: number
  readonly maxAttempts: number
  readonly runAt: Instant
  readonly lastError: string | null
}

/** How the queue stands for the actor's authority; null where this database has none. */
export async function standingJobs({ client }: Transaction): Promise<readonly StandingJob[] | null> {
  if (!(await hasQueue(client))) return null
  const { rows } = await client.query(
    'select id, task, state, attempts, max_attempts, run_at, last_error from jobs.standing()',
  )
  return rows.map((row) => ({
    ...{ id: Number(row.id), task: row.task, state: row.state, attempts: row.attempts },
    ...{ maxAttempts: row.max_attempts, runAt: instantOfColumn(row.run_at), lastError: row.last_error },
  }))
}

/** Lets a failed job run again now; false where it has not failed, or somebody was faster. */
export async function tryJobAgain({ client }: Transaction, id: number): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>('select jobs.try_again($1) as yes', [id])
  return rows[0]?.yes === true
}
