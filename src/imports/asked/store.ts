import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { FileToTake } from '../model.ts'

/** Files that somebody sent and that are to be read: tried, or taken in after a trial. */
export interface Reading {
  readonly id: Id<'delivery'>
  readonly source: string
  readonly files: readonly FileToTake[]
  readonly isTrial: boolean
  readonly isFull: boolean
  readonly isAgreed: boolean
  readonly trial: string | null
}

export interface NewReading extends Reading {
  readonly authority: Id<'authority'>
  readonly byPerson: Id<'person'>
  readonly at: Instant
}

export async function insertReading({ sql }: Transaction, reading: NewReading): Promise<void> {
  const { authority: authorityId, id, source, byPerson, isTrial, isFull, isAgreed } = reading
  const asked = { askedAt: formatInstant(reading.at), byPerson, trialId: reading.trial }
  const files = JSON.stringify(reading.files)
  await sql
    .insertInto('imports.reading')
    .values({ authorityId, id, source, files, isTrial, isFull, isAgreed, ...asked })
    .execute()
}

const FILES: z.ZodType<readonly FileToTake[]> = z.array(z.object({ name: z.string(), path: z.string() }))

/** The reading, held until the transaction ends; null where it is done or somebody else holds it. */
export async function holdReading({ sql }: Transaction, reading: string): Promise<Reading | null> {
  const row = await sql
    .selectFrom('imports.reading')
    .select(['id', 'source', 'files', 'isTrial', 'isFull', 'isAgreed', 'trialId'])
    .where('id', '=', reading)
    .where('doneAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const { id, files, trialId: trial, ...rest } = row
  return { ...rest, id: id as Id<'delivery'>, files: FILES.parse(files), trial }
}

/** What became of files that were sent, before there is a delivery of them. */
export interface ReadingSeen {
  readonly id: string
  readonly source: string
  readonly askedAt: Instant
  readonly isTrial: boolean
  /** Why they were not read; null while they wait. */
  readonly refusal: string | null
}

export async function findReading({ sql }: Transaction, reading: string): Promise<ReadingSeen | null> {
  const row = await sql
    .selectFrom('imports.reading')
    .select(['id', 'source', 'askedAt', 'isTrial', 'refusal'])
    .where('id', '=', reading)
    .executeTakeFirst()
  return row ? { ...row, askedAt: instantOfColumn(row.askedAt) } : null
}

/** What nobody reads at the moment, the oldest first, each with who sent it. */
export async function findUndone({ sql }: Transaction) {
  const rows = await sql
    .selectFrom('imports.reading')
    .select(['id', 'byPerson'])
    .where('doneAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id, byPerson }) => ({ id, byPerson: byPerson as Id<'person'> }))
}

/** Its files are no longer its own: the trial keeps them, or nobody does. */
export async function finishReading(
  { sql }: Transaction,
  reading: string,
  at: Instant,
  refusal: string | null,
): Promise<void> {
  await sql
    .updateTable('imports.reading')
    .set({ doneAt: formatInstant(at), refusal, files: '[]' })
    .where('id', '=', reading)
    .execute()
}
