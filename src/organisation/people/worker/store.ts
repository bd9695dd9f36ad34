import { sql as raw } from 'kysely'
import { z } from 'zod'
import { asId, type Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { wordsOfName } from '../../children/rules.ts'
import { knownOn } from '../../known/query.ts'

/** A worker record as a source gives it. */
export interface Worker {
  readonly id: Id<'worker'>
  readonly name: string
  readonly jobTitle: string | null
  readonly team: string | null
  /** The id in the source, which tells two workers of one name apart. */
  readonly sourceKey: string
}

/** A worker record in a form. */
export const workerField = z.custom<Id<'worker'>>(
  (text) => typeof text === 'string' && asId(text) !== null,
  'Choose a worker record',
)

const MOST = 20

/** Worker records whose name has every typed word as a beginning, by name; at most twenty. */
export async function findWorkers(transaction: Transaction, typed: string): Promise<Worker[]> {
  const beginnings = wordsOfName(typed).map((word) => `\\m${word}`)
  if (beginnings.length === 0) return []
  const rows = await workers(transaction)
    .where(raw<boolean>`v.name ~* all(${beginnings}::text[])`)
    .orderBy(raw`v.name collate "en-GB-x-icu"`)
    .orderBy('w.id')
    .limit(MOST)
    .execute()
  return rows.map(workerOf)
}

export async function findWorker(transaction: Transaction, worker: string): Promise<Worker | null> {
  const row = await workers(transaction).where('w.id', '=', worker).executeTakeFirst()
  return row ? workerOf(row) : null
}

function workers({ sql }: Transaction) {
  return sql
    .selectFrom('organisation.worker as w')
    .innerJoin('organisation.workerVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 'w.authorityId')
        .onRef('v.thingId', '=', 'w.id')
        .on(knownOn('v', null)),
    )
    .leftJoin('organisation.teamVersion as t', (join) =>
      join
        .onRef('t.authorityId', '=', 'v.authorityId')
        .onRef('t.thingId', '=', 'v.teamId')
        .on(knownOn('t', null)),
    )
    .select(['w.id', 'w.sourceKey', 'v.name', 'v.jobTitle', 't.name as team'])
}

function workerOf(row: Omit<Worker, 'id'> & { readonly id: string }): Worker {
  return { ...row, id: row.id as Id<'worker'> }
}

/** The name of somebody else whose open account is linked to the worker record, or null. */
export async function findLinked(
  { sql }: Transaction,
  worker: string,
  person: string,
): Promise<string | null> {
  const row = await sql
    .selectFrom('access.person')
    .select('displayName')
    .where('workerId', '=', worker)
    .where('id', '<>', person)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return row?.displayName ?? null
}
