import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { FileToTake } from '../model.ts'

/** A trial whose files still lie in the inbox. */
export interface KeptDelivery {
  readonly id: Id<'delivery'>
  readonly source: string
  readonly isFull: boolean
  readonly files: readonly FileToTake[]
}

const FILES: z.ZodType<readonly FileToTake[]> = z.array(z.object({ name: z.string(), path: z.string() }))

/** The trial that waits for a decision; null when there is none or it was decided. */
export async function findKept({ sql }: Transaction, delivery: string): Promise<KeptDelivery | null> {
  const row = await sql
    .selectFrom('imports.delivery')
    .select(['id', 'source', 'isFull', 'keptFiles'])
    .where('id', '=', delivery)
    .where('isTrial', '=', true)
    .where('settledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return keptOf(row)
}

/** The trials that nobody decided about since the moment. */
export async function findForgotten({ sql }: Transaction, since: Instant): Promise<readonly KeptDelivery[]> {
  const rows = await sql
    .selectFrom('imports.delivery')
    .select(['id', 'source', 'isFull', 'keptFiles'])
    .where('isTrial', '=', true)
    .where('settledAt', 'is', null)
    .where('at', '<', formatInstant(since))
    .execute()
  return rows.map(keptOf)
}

interface KeptRow {
  readonly id: string
  readonly source: string
  readonly isFull: boolean
  readonly keptFiles: unknown
}

function keptOf({ id, source, isFull, keptFiles }: KeptRow): KeptDelivery {
  return { id: id as Id<'delivery'>, source, isFull, files: FILES.parse(keptFiles) }
}

/** Closes trials: their files are no longer kept. */
export async function settle(
  { sql }: Transaction,
  deliveries: readonly string[],
  at: Instant,
): Promise<void> {
  if (deliveries.length === 0) return
  await sql
    .updateTable('imports.delivery')
    .set({ settledAt: formatInstant(at), keptFiles: '[]' })
    .where('id', 'in', deliveries)
    .execute()
}
