import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { tasksOf } from '../../apps/worker.ts'
import { layEntry } from '../../evidence/entry.factory.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { ROLES } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { literalDay } from '../../kernel/day.ts'
import { ok } from '../../kernel/result.ts'
import { withActor, type Transaction } from '../../platform/database/with-actor.ts'
import { keptDutiesOf, listByStandard, shareOverTime, teamsMonday } from '../kept/query.ts'
import { jobs } from '../jobs.ts'
import { beginEvaluation, renewChanged, renewRange } from './commands.ts'
import { cutShares } from '../shares/commands.ts'

let cast: Cast
let register: Id<'register'>
const laid: LaidChild[] = []

const MONTHS = ['2015-06-10', '2015-07-08', '2015-08-05', '2015-09-02', '2015-10-01', '2015-10-30']

beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    register = await layRegister(transaction, cast.authority)
    for (const surname of ['Ash', 'Birch', 'Cedar']) {
      const of = await layPerson(transaction, cast.authority, {
        forename: 'Ada',
        surname,
        bornOn: '2001-03-27',
      })
      laid.push(of)
      await layStay(transaction, cast.authority, { of, registerId: register, startsOn: '2015-06-01' })
    }
    for (const happenedOn of MONTHS)
      await layEntry(transaction, cast.authority, { of: laid[0]!, kind: 'supervision', happenedOn })
    await layEntry(transaction, cast.authority, {
      of: laid[1]!,
      kind: 'supervision',
      happenedOn: '2015-06-20',
    })
    for (const kind of ['supervision', 'visit', 'plan', 'caseNote', 'status', 'missingEpisode'])
      await transaction.sql
        .insertInto('evidence.feed')
        .values({
          authorityId: cast.authority,
          source: 'test',
          kind,
          fromOn: '2014-01-01',
          untilOn: '2015-11-20',
        })
        .execute()
  })
})
afterAll(() => cast?.close())

const counter = () => cast.house.machine('counter')

/** What is kept, without ids and days of keeping. */
async function kept() {
  const { rows } = await cast.database.superuser.query(
    `select child_id, standard, stay_id, from_on, due_on, verdict, reason, is_history, entry_ids
       from standards.duty where superseded_at is null
      order by child_id, standard, from_on, due_on, reason, entry_ids`,
  )
  const states = await cast.database.superuser.query(
    `select child_id, standard, verdict_now, verdict_stay, next_due_on, not_met_count, history_count
       from standards.child_state where verdict_stay <> 'notApplicable' order by 1, 2`,
  )
  return { duties: rows, states: states.rows }
}

async function evaluateAll() {
  const begun = await cast.house.door.run(await counter(), beginEvaluation, {})
  if (!begun.ok) throw new Error('refused')
  for (const range of begun.value.ranges)
    await cast.house.door.run(await counter(), renewRange, { ...range, evaluation: begun.value.evaluation })
}

const lay = (kind: string, happenedOn: string) =>
  cast.lay((transaction) => layEntry(transaction, cast.authority, { of: laid[1]!, kind, happenedOn }))

describe('renewing kept verdicts', () => {
  it('is for the counter alone', async () => {
    for (const role of ROLES) {
      const outcome = await cast.house.door.run(await cast.who(role), beginEvaluation, {})
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'absent' } })
    }
    expect((await kept()).duties).toEqual([])
  })

  it('keeps what everybody’s record says, and how far it came', async () => {
    await evaluateAll()
    const [ash, birch] = await cast.lay(async (transaction) => [
      await keptDutiesOf(transaction, laid[0]!.child),
      await keptDutiesOf(transaction, laid[1]!.child),
    ])
    const missed = (duties: typeof ash) =>
      duties?.filter(({ standard, verdict }) => /supervision/i.test(standard) && verdict === 'notMet') ?? []
    expect(missed(ash)).toEqual([])
    expect(missed(birch).some(({ isHistory }) => !isHistory)).toBe(true)
    const { rows } = await cast.database.superuser.query(
      'select children_count, done_count, ended_at is not null as ended from standards.evaluation',
    )
    expect(rows).toEqual([{ children_count: 3, done_count: 3, ended: true }])
  })

  it('writes nothing where nothing changed', async () => {
    const { rows } = await cast.database.superuser.query('select count(*)::int as n from standards.duty')
    await evaluateAll()
    const after = await cast.database.superuser.query('select count(*)::int as n from standards.duty')
    expect(after.rows).toEqual(rows)
  })

  it('of a changed child alone gives what a run over everybody gives', async () => {
    await lay('supervision', '2015-11-18')
    await lay('visit', '2015-11-17')
    await cast.house.door.run(await counter(), renewChanged, { lines: [], children: [laid[1]!.child] })
    const changed = await kept()
    await cast.database.superuser.query('truncate standards.duty, standards.child_state')
    await evaluateAll()
    expect(changed).toEqual(await kept())
  })

  it('closes what no longer holds and keeps that it was so', async () => {
    const { rows } = await cast.database.superuser.query(
      'select count(*)::int as n from standards.duty where superseded_at is not null',
    )
    await lay('plan', '2015-11-18')
    await cast.house.door.run(await counter(), renewChanged, { lines: [], children: [laid[1]!.child] })
    const after = await cast.database.superuser.query(
      'select count(*)::int as n from standards.duty where superseded_at is not null',
    )
    expect(after.rows[0].n).toBeGreaterThan(rows[0].n)
  })
})

describe('a case note that does not say what it is about', () => {
  it('leaves it untold whether it was the one of the listing', async () => {
    const said = async () =>
      (
        await cast.database.superuser.query(
          `select verdict, reason from standards.duty
            where child_id = $1 and standard = 'listing-recorded' and superseded_at is null`,
          [laid[2]!.child],
        )
      ).rows
    const renewed = async () =>
      cast.house.door.run(await counter(), renewChanged, { lines: [], children: [laid[2]!.child] })
    await renewed()
    expect(await said()).toEqual([{ verdict: 'notMet', reason: 'none' }])
    await cast.lay((transaction) =>
      layEntry(transaction, cast.authority, { of: laid[2]!, kind: 'caseNote', happenedOn: '2015-06-02' }),
    )
    await renewed()
    expect(await said()).toEqual([{ verdict: 'cannotTell', reason: 'notRecorded' }])
  })
})

describe('what changed', () => {
  it('is found by the lines of the trail that name a listed child, once', async () => {
    await lay('supervision', '2015-11-19')
    await cast.lay(async ({ client }) => {
      const importer = await cast.house.machine('importer')
      const line = '01900000-0000-7000-8000-000000000001'
      await client.query(
        `insert into trail.line (authority_id, id, at, actor, role, verb, room, result, body)
         values ($1, $2, '2015-11-19T10:00:00Z', $3, 'importer', 'imports.takeIn', 'imports', 'done', '{}')`,
        [cast.authority, line, importer.person],
      )
      await client.query('insert into trail.line_child values ($1, $2, $3)', [
        cast.authority,
        line,
        laid[1]!.child,
      ])
    })
    const before = await kept()
    await tasksOf(cast.house, jobs)['standards.lookForNews']?.({})
    expect(await kept()).not.toEqual(before)
    const taken = async () =>
      (await cast.database.superuser.query('select count(*)::int as n from standards.news_taken')).rows[0].n
    expect(await taken()).toBe(1)
    await tasksOf(cast.house, jobs)['standards.lookForNews']?.({})
    expect(await taken()).toBe(1)
  })
})

describe('the share of a list', () => {
  it('is counted over everybody, and kept once a day while it stays the same', async () => {
    await cast.house.door.run(await counter(), cutShares, {})
    await cast.house.door.run(await counter(), cutShares, {})
    const [from, until] = [literalDay('2015-11-19'), literalDay('2015-11-20')]
    const shares = await cast.lay((transaction) => shareOverTime(transaction, register, from, until))
    const supervision = shares.filter(({ standard }) => /supervision/i.test(standard))
    expect(supervision.length).toBeGreaterThan(0)
    for (const share of shares) expect(share.listCount).toBe(3)
    expect(new Set(shares.map(({ standard }) => standard)).size).toBe(shares.length)
  })

  it('goes back twelve months the first time', async () => {
    const { rows } = await cast.database.superuser.query(
      'select distinct cut_on from standards.share order by 1',
    )
    expect(rows.map(({ cut_on: day }) => day)).toContain('2015-10-19')
  })

  it('is the same for a board member, who sees no child of it', async () => {
    const [from, until] = [literalDay('2015-01-01'), literalDay('2015-11-20')]
    const asked = (transaction: Transaction) => shareOverTime(transaction, register, from, until)
    const board = await cast.who('boardMember')
    const seen = await withActor(cast.house.pool, board, async (transaction) =>
      ok({
        shares: await asked(transaction),
        states: await listByStandard(transaction, [laid[0]!.child]),
        monday: await teamsMonday(transaction, { children: null, today: from, amberDays: 7 }),
      }),
    )
    expect(seen).toMatchObject({ value: { states: [], monday: { reds: [], history: [] } } })
    expect(seen.ok && seen.value.shares).toEqual(await cast.lay(asked))
  })
})
