import type { Cast } from '../../../test/support/cast.ts'
import { newId } from '../../platform/chance.ts'

/** Ten rows of one file, of which so many were rejected. */
export async function layDelivery(cast: Cast, at: string, rejected: number): Promise<void> {
  const { authority: authorityId } = cast
  const [id, byPerson] = [newId(), (await cast.who('analyst')).person]
  const delivery = { authorityId, id, source: 'mosaic', at, byPerson, isTrial: false, keptFiles: '[]' }
  const counts = { readCount: 10, acceptedCount: 10 - rejected, rejectedCount: rejected, duplicateCount: 0 }
  const file = {
    authorityId,
    id: newId(),
    deliveryId: id,
    position: 1,
    name: 'stays.csv',
    headers: [],
    sha256: '',
  }
  await cast.lay(async ({ sql }) => {
    await sql.insertInto('imports.delivery').values(delivery).execute()
    await sql
      .insertInto('imports.file')
      .values({ ...file, ...counts })
      .execute()
  })
}

/** A draft on the latest cut, for the board that meets on the day of the tests. */
export async function layReport({ authority: authorityId, lay }: Cast): Promise<string> {
  const id = newId()
  const header = { board: 'The board', title: 'Themed audit', meetingOn: '2015-11-19' }
  const draft = { authorityId, id, version: 1, layout: 'board-1', madeAt: '2015-11-19T10:00:00Z' }
  await lay(async ({ sql }) => {
    const { id: cutId, roundId } = await sql
      .selectFrom('analysis.cut')
      .select(['id', 'roundId'])
      .orderBy('madeAt', 'desc')
      .executeTakeFirstOrThrow()
    await sql
      .insertInto('reports.report')
      .values({ ...draft, ...header, cutId, roundId })
      .execute()
  })
  return id
}

export async function issueReport(cast: Cast, report: string): Promise<void> {
  const issued = { issuedAt: '2015-11-19T10:00:00Z', issuedBy: (await cast.who('auditLead')).person }
  await cast.lay(({ sql }) =>
    sql.updateTable('reports.report').set(issued).where('id', '=', report).execute(),
  )
}
