import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { knownOn } from '../../known/query.ts'

export const KINDS = ['manages', 'related'] as const

/** What somebody declares towards a worker: to manage the worker, or to be a relative or close friend. */
export type Kind = (typeof KINDS)[number]

export interface Relationship {
  readonly id: Id<'relationship'>
  readonly kind: Kind
  readonly worker: Id<'worker'>
  /** Null when no source names the worker any more. */
  readonly workerName: string | null
  readonly declaredAt: Instant
}

/** What the person has declared and not ended, the latest first. */
export async function relationshipsOf({ sql }: Transaction, person: string): Promise<Relationship[]> {
  const rows = await sql
    .selectFrom('organisation.relationship as r')
    .leftJoin('organisation.workerVersion as v', (join) =>
      join
        .onRef('v.authorityId', '=', 'r.authorityId')
        .onRef('v.thingId', '=', 'r.workerId')
        .on(knownOn('v', null)),
    )
    .select(['r.id', 'r.kind', 'r.workerId', 'v.name as workerName', 'r.declaredAt'])
    .where('r.personId', '=', person)
    .where('r.endedAt', 'is', null)
    .orderBy('r.declaredAt', 'desc')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'relationship'>,
    kind: row.kind as Kind,
    worker: row.workerId as Id<'worker'>,
    workerName: row.workerName,
    declaredAt: instantOfColumn(row.declaredAt),
  }))
}

export interface NewRelationship {
  readonly authority: string
  readonly id: Id<'relationship'>
  readonly person: string
  readonly worker: string
  readonly kind: Kind
  readonly declaredAt: Instant
}

export async function insertRelationship({ sql }: Transaction, declared: NewRelationship): Promise<void> {
  await sql
    .insertInto('organisation.relationship')
    .values({
      authorityId: declared.authority,
      id: declared.id,
      personId: declared.person,
      workerId: declared.worker,
      kind: declared.kind,
      declaredAt: formatInstant(declared.declaredAt),
    })
    .execute()
}

export async function updateEnded({ sql }: Transaction, relationship: string, at: Instant): Promise<void> {
  await sql
    .updateTable('organisation.relationship')
    .set({ endedAt: formatInstant(at) })
    .where('id', '=', relationship)
    .execute()
}
