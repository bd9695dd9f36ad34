import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** What an audit has to say of a worker; it stands apart from the child's record. */
export interface WorkerComment {
  readonly id: Id<'workerComment'>
  readonly comment: string
  readonly by: string
  readonly byPerson: string
  readonly at: Instant
}

export async function workerCommentsOf({ sql }: Transaction, file: Id<'case'>): Promise<WorkerComment[]> {
  const rows = await sql
    .selectFrom('audits.workerComment as w')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'w.authorityId').onRef('p.id', '=', 'w.byPerson'),
    )
    .select(['w.id', 'w.comment', 'w.at', 'w.byPerson', 'p.displayName as by'])
    .where('w.caseId', '=', file)
    .orderBy('w.id')
    .execute()
  return rows.map(({ id, comment, by, byPerson, at }) => ({
    ...{ id: id as Id<'workerComment'>, comment, by, byPerson, at: instantOfColumn(at) },
  }))
}

export interface NewWorkerComment {
  readonly id: Id<'workerComment'>
  readonly authority: string
  readonly file: Id<'case'>
  readonly comment: string
  readonly by: string
  readonly at: Instant
}

export async function insertWorkerComment(
  { sql }: Transaction,
  { id, authority, file, comment, by, at }: NewWorkerComment,
): Promise<void> {
  await sql
    .insertInto('audits.workerComment')
    .values({ authorityId: authority, id, caseId: file, comment, at: formatInstant(at), byPerson: by })
    .execute()
}
