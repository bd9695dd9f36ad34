import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { behind } from '../../../test/support/behind.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { newId } from '../../platform/chance.ts'
import { laidVersion } from '../../organisation/children.factory.ts'
import { refusalOf, valueOf } from '../draw/draw.factory.ts'
import { replaceCase } from '../rounds/cases/commands.ts'
import { cancelRound, closeRound } from '../rounds/ending/commands.ts'
import { OUT_OF_SEASON } from '../rounds/lifecycle-words.ts'
import { done, drawn, frozen, layList, type LaidList } from '../rounds/round.factory.ts'
import { roundShow } from '../rounds/show/query.ts'
import { allocate } from './commands.ts'
import { CHOOSE_ANY } from './words.ts'

let cast: Cast
let list: LaidList
let first: Actor
let second: Actor
let third: Actor

beforeAll(async () => {
  cast = await openCast()
  list = await layList(cast, 10)
  first = await cast.join('first', 'auditor')
  second = await cast.join('second', 'auditor')
  third = await cast.join('third', 'auditor')
})
afterAll(() => cast?.close())

const lead = () => cast.who('auditLead')

async function casesOf(round: string): Promise<{ id: string; child_id: string; status: string }[]> {
  const { rows } = await cast.database.superuser.query(
    `select c.id, c.child_id, c.status from audits.case_file c join audits.round r on r.id = c.round_id
      where r.code = $1 and c.status <> 'replaced' order by c.position`,
    [round],
  )
  return rows
}

function pair(id: string, one: Actor, other: Actor, reason = '') {
  return { [`first-${id}`]: one.person, [`second-${id}`]: other.person, [`reason-${id}`]: reason }
}

/** The pair that the page showed of a case when it was opened. */
function stood(id: string, one: Actor, other: Actor) {
  return { [`stood-${id}`]: `${one.person}.${other.person}` }
}

async function auditorsOf(id: string): Promise<string[]> {
  const { rows } = await cast.database.superuser.query(
    `select person_id from audits.auditor where case_id = $1 and until_at is null order by seat`,
    [id],
  )
  return rows.map(({ person_id: person }) => person)
}

async function caseSeenBy(actor: Actor, round: string): Promise<number> {
  const { document } = valueOf(await cast.house.door.see(actor, roundShow, { round }))
  return document.cases.length
}

async function sights(person: string): Promise<number> {
  const { rows } = await cast.database.superuser.query(
    `select count(*)::int as n from access.sight where person_id = $1 and until_at is null`,
    [person],
  )
  return rows[0].n
}

describe('choosing auditors', () => {
  it('is refused before the draw, from others than the audit lead, and for nothing', async () => {
    const early = await frozen(cast, { code: 'early' })
    expect(refusalOf(await cast.house.door.run(await lead(), allocate, { round: early }))).toBe(
      OUT_OF_SEASON.allocate,
    )
    const round = await drawn(cast, { code: 'nothing' })
    expect(refusalOf(await cast.house.door.run(first, allocate, { round }))).toBe(
      'Only the audit lead can do this.',
    )
    expect(refusalOf(await cast.house.door.run(await lead(), allocate, { round }))).toBe(CHOOSE_ANY)
  })

  it('is refused for one person twice, and nothing is kept of the other pairs', async () => {
    const round = await drawn(cast, { code: 'twice' })
    const [a, b] = await casesOf(round)
    const form = { round, ...pair(a!.id, first, second), ...pair(b!.id, third, third) }
    expect(refusalOf(await cast.house.door.run(await lead(), allocate, form))).toContain(
      'cannot be both auditors',
    )
    expect((await casesOf(round)).map(({ status }) => status)).toEqual(['drawn', 'drawn', 'drawn'])
  })

  it('is refused for a case that is submitted in the same moment', async () => {
    const round = await drawn(cast, { code: 'meanwhile' })
    const [a] = await casesOf(round)
    const form = { round, ...pair(a!.id, first, second) }
    const late = async () => cast.house.door.run(await lead(), allocate, form)
    const text = `update audits.case_file set status = 'submitted' where id = $1`
    expect(await behind(cast, { text, values: [a!.id] }, [late])).toMatchObject([{ ok: false }])
  })

  it('is refused for an auditor of the child’s own team without a reason, which is kept and on the trail', async () => {
    const round = await drawn(cast, { code: 'own-team' })
    const [a] = await casesOf(round)
    const colleague = await cast.join('colleague', 'auditor')
    await cast.lay(async (transaction) => {
      const { sql } = transaction
      const worker = newId()
      const place = list.children.findIndex(({ child }) => child === a!.child_id)
      const teamId = place % 2 === 0 ? list.north : list.south
      const of = { authorityId: cast.authority }
      await sql
        .insertInto('organisation.worker')
        .values({ ...of, id: worker, source: 'test', sourceKey: 'W1' })
        .execute()
      const version = { ...of, thingId: worker, ...laidVersion(), name: 'Colleague', teamId }
      await sql.insertInto('organisation.workerVersion').values(version).execute()
      await sql
        .updateTable('access.person')
        .set({ workerId: worker })
        .where('id', '=', colleague.person)
        .execute()
    })
    const form = (reason: string) => ({ round, ...pair(a!.id, colleague, second, reason) })
    const refused = await cast.house.door.run(await lead(), allocate, form(''))
    expect(refused).toMatchObject({ ok: false, problem: { problems: [{ field: `reason-${a!.id}` }] } })
    await done(cast, await lead(), allocate, form('Nobody else knows the system'))
    const { rows } = await cast.database.superuser.query(
      'select seat, override_reason, checks from audits.auditor where case_id = $1 order by seat',
      [a!.id],
    )
    expect(rows.map(({ override_reason: why }) => why)).toEqual([
      'Nobody else knows the system',
      'Nobody else knows the system',
    ])
    expect(rows[0].checks).toContainEqual({ check: 'ownTeam', verdict: 'failed' })
    expect(rows[1].checks).toContainEqual({ check: 'ownTeam', verdict: 'notChecked' })
  })
})

describe('two who choose auditors at once', () => {
  it('are told of each other where they chose for the same case, and no pair is taken away unseen', async () => {
    const round = await drawn(cast, { code: 'two-choose' })
    const [a] = await casesOf(round)
    await done(cast, await lead(), allocate, { round, ...pair(a!.id, first, second) })
    const other = await cast.join('lead.two', 'auditLead')
    const wish = { round, ...pair(a!.id, third, second) }
    const late = await cast.house.door.run(other, allocate, wish)
    expect(late.ok ? null : late.problem.kind).toBe('conflict')
    expect(refusalOf(late)).toContain('Somebody else chose The first and The second for case 1')
    expect(await auditorsOf(a!.id)).toEqual([first.person, second.person])
    await done(cast, other, allocate, { ...wish, ...stood(a!.id, first, second) })
    expect(await auditorsOf(a!.id)).toEqual([third.person, second.person])
  })

  it('keep what the other chose for a case that one of them left as it stood', async () => {
    const round = await drawn(cast, { code: 'left-alone' })
    const [a, b] = await casesOf(round)
    await done(cast, await lead(), allocate, { round, ...pair(a!.id, first, second) })
    const was = stood(a!.id, first, second)
    await done(cast, await lead(), allocate, { round, ...was, ...pair(a!.id, third, second) })
    const leaves = { ...was, ...pair(a!.id, first, second) }
    await done(cast, await lead(), allocate, { round, ...leaves, ...pair(b!.id, first, third) })
    expect(await auditorsOf(a!.id)).toEqual([third.person, second.person])
    expect(await auditorsOf(b!.id)).toEqual([first.person, third.person])
  })
})

describe('a pair', () => {
  it('sees its own case and no other, and nobody else without need sees any', async () => {
    const round = await drawn(cast, { code: 'sight' })
    const [a, b] = await casesOf(round)
    expect(await caseSeenBy(first, round)).toBe(0)
    await done(cast, await lead(), allocate, {
      round,
      ...pair(a!.id, first, second),
      ...pair(b!.id, second, third),
    })
    const seen = await Promise.all([first, second, third].map((actor) => caseSeenBy(actor, round)))
    expect(seen).toEqual([1, 2, 1])
    for (const role of ['boardMember', 'independentPerson', 'panelCoordinator', 'moderator'] as const) {
      expect(await caseSeenBy(await cast.who(role), round)).toBe(0)
    }
    const { document } = valueOf(await cast.house.door.see(await lead(), roundShow, { round }))
    expect(document.status).toBe('auditing')
    expect(document.cases.map(({ status, pair: names }) => [status, names])).toEqual([
      ['allocated', 'TF/TS'],
      ['allocated', 'TS/TT'],
      ['drawn', null],
    ])
  })

  it('loses sight of the child when another takes its place', async () => {
    const round = await drawn(cast, { code: 'changed' })
    const [a] = await casesOf(round)
    const before = await sights(first.person)
    await done(cast, await lead(), allocate, { round, ...pair(a!.id, first, second) })
    expect(await sights(first.person)).toBe(before + 1)
    const was = stood(a!.id, first, second)
    await done(cast, await lead(), allocate, { round, ...was, ...pair(a!.id, third, second) })
    expect(await sights(first.person)).toBe(before)
    expect(await caseSeenBy(first, round)).toBe(0)
    expect(await caseSeenBy(third, round)).toBe(1)
  })

  it('loses sight of a child whose case is replaced, and of all when the round is cancelled', async () => {
    const round = await drawn(cast, { code: 'ended' })
    const [a, b] = await casesOf(round)
    const before = await sights(first.person)
    await done(cast, await lead(), allocate, {
      round,
      ...pair(a!.id, first, second),
      ...pair(b!.id, first, third),
    })
    await done(cast, await lead(), replaceCase, { round, case: a!.id, reason: 'The file is with the court' })
    expect(await sights(first.person)).toBe(before + 1)
    await done(cast, await lead(), cancelRound, { round, reason: 'The theme was dropped' })
    expect(await sights(first.person)).toBe(before)
    expect((await casesOf(round)).map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ])
  })
})

describe('closing a round', () => {
  it('waits for every case to be confirmed', async () => {
    const round = await drawn(cast, { code: 'to-close' })
    const [a] = await casesOf(round)
    await done(cast, await lead(), allocate, { round, ...pair(a!.id, first, second) })
    await cast.database.superuser.query(`update audits.case_file set status = 'confirmed' where id = $1`, [
      a!.id,
    ])
    const outcome = await cast.house.door.run(await lead(), closeRound, { round })
    expect(refusalOf(outcome)).toContain('Cases 2 and 3 are not confirmed yet')
    await cast.database.superuser.query(
      `update audits.case_file set status = 'confirmed' where round_id = (select id from audits.round where code = $1)`,
      [round],
    )
    await done(cast, await lead(), closeRound, { round })
    const { document } = valueOf(await cast.house.door.see(await lead(), roundShow, { round }))
    expect(document.status).toBe('closed')
  })
})
