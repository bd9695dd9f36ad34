import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layChild, NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { updateWorker } from '../../access/people/store.ts'
import { ok } from '../../kernel/result.ts'
import { keepVersions, type Provenance, type VersionedTable } from '../../platform/database/versions.ts'
import { withActor, type Transaction } from '../../platform/database/with-actor.ts'
import { newId } from '../../platform/chance.ts'
import { renewSight } from './store.ts'

const TEAMS: VersionedTable = { things: 'organisation.team', isOfChild: false, columns: ['name'] }
const WORKERS: VersionedTable = {
  things: 'organisation.worker',
  isOfChild: false,
  columns: ['name', 'team_id'],
}
const INVOLVEMENTS: VersionedTable = {
  things: 'organisation.involvement',
  isOfChild: true,
  columns: ['worker_id', 'starts_on', 'ends_on'],
}

let cast: Cast
let worker: Actor
let manager: Actor
let children: readonly { readonly child: string; readonly identity: string }[]
let workerId: string

function provenance(): Provenance {
  return { authority: cast.authority, source: 'test', at: NOW, line: newId(), isImported: true }
}

beforeAll(async () => {
  cast = await openCast()
  worker = await cast.who('socialWorker')
  manager = await cast.who('teamManager')
  await cast.lay(async (transaction) => {
    const [team] = await keepVersions(
      transaction,
      TEAMS,
      [{ sourceKey: 't', cells: ['North'] }],
      provenance(),
    )
    const said = ['w', 'm', 'other'].map((key) => ({ sourceKey: key, cells: [key, team!.thing] }))
    const workers = await keepVersions(transaction, WORKERS, said, provenance())
    workerId = workers[0]!.thing
    await updateWorker(transaction, worker.person, workerId)
    await updateWorker(transaction, manager.person, workers[1]!.thing)
    children = [
      await layChild(transaction, cast.authority, 'ada'),
      await layChild(transaction, cast.authority, 'ben'),
    ]
    await involve(transaction, 'i1', 0, workerId, null)
    await involve(transaction, 'i2', 1, workers[2]!.thing, null)
  })
})
afterAll(() => cast?.close())

async function involve(
  transaction: Transaction,
  key: string,
  child: number,
  by: string,
  until: string | null,
) {
  const said = [{ sourceKey: key, of: children[child], cells: [by, '2015-01-01', until] }]
  await keepVersions(transaction, INVOLVEMENTS, said, provenance())
}

async function renew(): Promise<void> {
  const [actor, moment] = [await cast.house.machine('importer'), await cast.house.moment()]
  await cast.lay((transaction) => renewSight(transaction, { actor, moment }))
}

/** How many children the database shows to somebody. */
async function seenBy(actor: Actor): Promise<number> {
  const outcome = await withActor<number, never>(cast.house.pool, actor, async ({ sql }) => {
    const rows = await sql.selectFrom('organisation.child').select('childId').execute()
    return ok(rows.length)
  })
  return outcome.ok ? outcome.value : 0
}

async function openSights(): Promise<number> {
  const { rows } = await cast.database.superuser.query(
    'select count(*)::int as n from access.sight where until_at is null',
  )
  return rows[0].n
}

describe('sight of children', () => {
  it('is nobody’s before it is given', async () => {
    expect(await Promise.all([seenBy(worker), seenBy(manager)])).toEqual([0, 0])
  })

  it('is of the children whom a worker works with, and for the manager of all the team’s', async () => {
    await renew()
    expect(await Promise.all([seenBy(worker), seenBy(manager)])).toEqual([1, 2])
  })

  it('is given once, however often it is renewed', async () => {
    const before = await openSights()
    await renew()
    expect(await openSights()).toBe(before)
  })

  it('ends with the work, for the worker and the manager', async () => {
    await cast.lay((transaction) => involve(transaction, 'i1', 0, workerId, '2015-11-19'))
    await renew()
    expect(await Promise.all([seenBy(worker), seenBy(manager)])).toEqual([0, 1])
  })

  it('lets sight for another reason stand', async () => {
    const { person } = worker
    await cast.lay(({ sql }) =>
      sql
        .insertInto('access.sight')
        .values({
          authorityId: cast.authority,
          id: newId(),
          personId: person,
          childId: children[0]!.child,
          fromAt: '2015-01-01',
          why: 'pair',
        })
        .execute(),
    )
    await renew()
    expect(await seenBy(worker)).toBe(1)
  })
})
