import type { Id } from '../../kernel/ids.ts'
import { formatInstant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ParagraphEdit } from '../model.ts'

/** Every edit of the report, oldest first, with the name of who made it. */
export async function editsOf({ sql }: Transaction, report: Id<'report'>): Promise<ParagraphEdit[]> {
  const rows = await sql
    .selectFrom('reports.paragraphEdit as e')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'e.authorityId').onRef('p.id', '=', 'e.byPerson'),
    )
    .select(['e.id', 'e.paragraph', 'e.drafted', 'e.text', 'e.at', 'p.displayName'])
    .where('e.reportId', '=', report)
    .orderBy('e.id')
    .execute()
  return rows.map(({ id, paragraph, drafted, text, at, displayName }) => ({
    ...{ id: id as Id<'edit'>, paragraph, drafted, text },
    ...{ at: instantOfColumn(at), by: displayName },
  }))
}

export interface NewEdit extends Omit<ParagraphEdit, 'by'> {
  readonly authority: string
  readonly report: Id<'report'>
  readonly person: string
}

export async function insertEdit({ sql }: Transaction, edit: NewEdit): Promise<void> {
  const { authority, id, report, paragraph, text, drafted, at, person } = edit
  await sql
    .insertInto('reports.paragraphEdit')
    .values({
      ...{ authorityId: authority, id, reportId: report, paragraph, text, drafted },
      ...{ at: formatInstant(at), byPerson: person },
    })
    .execute()
}
