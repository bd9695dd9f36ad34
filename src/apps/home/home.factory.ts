import type { Cast } from '../../../test/support/cast.ts'
import { newId } from '../../platform/chance.ts'
import type { Home } from './model.ts'
import { homePage } from './page.tsx'
import { homeQuery } from './query.ts'

/** What the home shows somebody, after whatever is done before it is shown. */
export async function homeOfLogin({ house }: Cast, login: string): Promise<Home> {
  const actor = await house.actorByLogin(login)
  if (actor === null) throw new Error(`Nobody is called ${login}`)
  await homePage.prepare?.(house, actor, {})
  const seen = await house.door.see(actor, homeQuery, {})
  if (!seen.ok) throw new Error('The home was refused')
  return seen.value
}

/** The tasks on a home, each with its state: `Freeze the list: … | To do`. */
export async function tasksOf(cast: Cast, login: string): Promise<string[]> {
  const { sections } = await homeOfLogin(cast, login)
  return sections.flatMap(({ tasks }) => tasks.map(({ title, status }) => `${title} | ${status}`))
}

/** The lines of one fact on a home, or undefined when it is not there. */
export async function factOf(cast: Cast, login: string, key: string): Promise<readonly string[] | undefined> {
  const { sections } = await homeOfLogin(cast, login)
  return sections.flatMap(({ facts }) => facts).find((fact) => fact.key === key)?.lines
}

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
