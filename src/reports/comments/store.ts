import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ReportComment } from './rules.ts'

/** Every comment on the version, oldest first. */
export async function commentsOf({ sql }: Transaction, report: Id<'report'>): Promise<ReportComment[]> {
  const rows = await sql
    .selectFrom('reports.comment as c')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'c.authorityId').onRef('p.id', '=', 'c.byPerson'),
    )
    .leftJoin('access.person as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.resolvedBy'),
    )
    .select(['c.id', 'c.paragraph', 'c.text', 'c.at', 'c.resolvedAt'])
    .select(['p.displayName', 'r.displayName as resolver'])
    .where('c.reportId', '=', report)
    .orderBy('c.id')
    .execute()
  return rows.map(({ id, paragraph, text, at, displayName, resolvedAt, resolver }) => ({
    ...{ id: id as Id<'comment'>, paragraph, text, at: instantOfColumn(at), by: displayName },
    resolved: resolvedAt === null ? null : { at: instantOfColumn(resolvedAt), by: resolver ?? '' },
  }))
}

export interface NewComment {
  readonly authority: string
  readonly id: Id<'comment'>
  readonly report: Id<'report'>
  readonly paragraph: string
  readonly text: string
  readonly at: Instant
  readonly person: string
}

export async function insertComment({ sql }: Transaction, comment: NewComment): Promise<void> {
  const { authority, id, report, paragraph, text, at, person } = comment
  await sql
    .insertInto('reports.comment')
    .values({
      ...{ authorityId: authority, id, reportId: report, paragraph, text },
      ...{ at: formatInstant(at), byPerson: person },
    })
    .execute()
}

export interface Resolving {
  readonly id: Id<'comment'>
  readonly at: Instant
  readonly person: string
}

export async function resolveInStore({ sql }: Transaction, { id, at, person }: Resolving): Promise<void> {
  await sql
    .updateTable('reports.comment')
    .set({ resolvedAt: formatInstant(at), resolvedBy: person })
    .where('id', '=', id)
    .execute()
}
