import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Audience, ReportDocument } from '../model.ts'
import { thawed, type Frozen } from './freeze.ts'

/** The report as it was issued to the audience; null where it was not, or where the rows are not for the actor. */
export async function findIssued(
  { sql }: Transaction,
  report: Id<'report'>,
  audience: Audience,
): Promise<{ readonly document: ReportDocument; readonly sha256: string } | null> {
  const row = await sql
    .selectFrom('reports.issuedDocument')
    .select(['document', 'sha256'])
    .where('reportId', '=', report)
    .where('audience', '=', audience)
    .executeTakeFirst()
  return row ? { document: thawed(row.document), sha256: row.sha256 } : null
}

export interface Issue {
  readonly authority: string
  readonly report: Id<'report'>
  readonly by: string
  readonly at: Instant
  readonly documents: readonly Frozen[]
}

/** Keeps every document of the report, and closes the report for good. */
export async function insertIssued({ sql }: Transaction, issue: Issue): Promise<void> {
  const { authority: authorityId, report: reportId, by: issuedBy, at, documents } = issue
  const rows = documents.map(({ audience, text, sha256 }) => ({
    authorityId,
    reportId,
    audience,
    document: text,
    sha256,
  }))
  await sql.insertInto('reports.issuedDocument').values(rows).execute()
  await sql
    .updateTable('reports.report')
    .set({ issuedAt: formatInstant(at), issuedBy })
    .where('id', '=', reportId)
    .execute()
}
