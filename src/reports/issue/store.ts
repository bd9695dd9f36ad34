import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Audience, ReportDocument } from '../model.ts'
import { thawed, type Frozen } from './freeze.ts'
import type { PublishedFigures } from '../suppression/model.ts'

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

/** What public reports have told in figures so far, oldest first, each with the cut that it was drafted from. */
export async function listPublished({ sql }: Transaction): Promise<Published[]> {
  const rows = await sql
    .selectFrom('reports.issuedDocument as d')
    .innerJoin('reports.report as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.reportId'),
    )
    .select(['d.document', 'p.cutId'])
    .where('d.audience', '=', 'public')
    .orderBy('p.issuedAt')
    .orderBy('p.id')
    .execute()
  return rows.flatMap(({ document, cutId }) => {
    const { figures } = thawed(document)
    return figures === undefined || cutId === null ? [] : [{ figures, cut: cutId as Id<'cut'> }]
  })
}

export interface Published {
  readonly figures: PublishedFigures
  readonly cut: Id<'cut'>
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
