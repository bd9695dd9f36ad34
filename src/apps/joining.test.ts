import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { ROLES, type Role } from '../access/index.ts'
import { layEntry, layEpisode } from '../evidence/entry.factory.ts'
import { linkInterviews } from '../evidence/interviews/store.ts'
import { layInvolvement, layPerson, layTeam, type LaidChild } from '../organisation/children.factory.ts'
import { findProposal, rejectMatch } from '../organisation/joining/commands.ts'
import { joinedTo, sourceCounts } from '../organisation/index.ts'
import { newId } from '../platform/chance.ts'
import { NOW } from '../../test/support/cast.ts'
import { layRegister, layStay } from '../register/stay.factory.ts'
import { joining } from './joining.ts'

const { joinChildren, undoJoining, ground } = joining
const NUMBER = '9434765919'

let cast: Cast
let registerId: Awaited<ReturnType<typeof layRegister>>
let teamId: Awaited<ReturnType<typeof layTeam>>
let one: LaidChild
let other: LaidChild
let place = 0

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query(sql, values)).rows

beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    registerId = await layRegister(transaction, cast.authority)
    teamId = await layTeam(transaction, cast.authority, 'Fieldwork')
  })
})
afterAll(() => cast?.close())

beforeEach(async () => {
  await ask('delete from organisation.identifier_version')
  one = await layBoth('1998-10-20')
  other = await layBoth('1998-10-20')
})

/** A child with something of everything that a source can say of one. */
async function layBoth(bornOn: string): Promise<LaidChild> {
  const laid = await cast.lay(async (transaction) => {
    const { authority } = cast
    const of = await layPerson(transaction, authority, { forename: 'A', surname: `B${(place += 1)}`, bornOn })
    await layStay(transaction, authority, { of, registerId, startsOn: '2015-01-01', endsOn: '2015-02-01' })
    await layInvolvement(transaction, authority, { of, role: 'CW', teamId, startsOn: '2015-01-01' })
    await layEpisode(transaction, authority, { of, startsOn: '2015-04-01', offered: 'notRecorded' })
    const { rows } = await transaction.client.query<{ key: string }>(
      'select source_key as key from evidence.missing_episode where child_id = $1',
      [of.child],
    )
    const attributes = { episodes: rows[0]!.key }
    await layEntry(transaction, authority, {
      of,
      kind: 'returnInterview',
      happenedOn: '2015-04-02',
      attributes,
    })
    const keys = await transaction.client.query<{ key: string }>(
      'select source_key as key from evidence.entry where child_id = $1',
      [of.child],
    )
    const batch = { authority, source: 'test', line: newId<'line'>(), at: NOW }
    await linkInterviews(
      transaction,
      batch,
      keys.rows.map(({ key }) => key),
    )
    return of
  })
  await layNumber(laid, NUMBER)
  await layStatus(laid)
  return laid
}

async function layNumber({ child, identity }: LaidChild, value: string) {
  const id = newId()
  await ask(
    `insert into organisation.identifier values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
    ...[cast.authority, id, child, identity],
  )
  await ask(
    `insert into organisation.identifier_version (authority_id, thing_id, child_id, known_from, line_id, type, value)
     values ($1, $2, $3, now(), $2, 'nationalId', $4)`,
    ...[cast.authority, id, child, value],
  )
}

async function layStatus({ child, identity }: LaidChild) {
  const id = newId()
  await ask(
    `insert into evidence.status values ($1, $2::uuid, 'test', $2::text, $3, $4)`,
    ...[cast.authority, id, child, identity],
  )
  await ask(
    `insert into evidence.status_version
       (authority_id, thing_id, child_id, known_from, line_id, kind, starts_on, attributes)
     values ($1, $2, $3, now(), $2, 'cinPlan', '2015-01-01', '{}')`,
    ...[cast.authority, id, child],
  )
}

const pair = () => ({ one: one.child, other: other.child })
const join = async (of: object = pair(), role: Role = 'auditLead') =>
  cast.house.door.run(await cast.who(role), joinChildren, { ...of, reason: 'One number in two systems' })
const undo = async (id: string) =>
  cast.house.door.run(await cast.who('auditLead'), undoJoining, { joining: id, reason: 'Twins' })
const joined = async (of: object = pair()) => {
  const outcome = await join(of)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

/** Everything that belongs to children, table by table. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = [
    ...['organisation.identity', ...ground.things, ...ground.things.map((table) => `${table}_version`)],
    ...ground.links.map(({ table }) => table),
  ]
  const found: Record<string, unknown[]> = {}
  for (const table of tables) found[table] = await ask(`select t::text as row from ${table} t order by 1`)
  return found
}

describe('making one child of two', () => {
  it('moves every table that holds a child by an identity, of whatever room', async () => {
    const rows = await ask(
      `select table_schema || '.' || table_name as name from information_schema.columns
        where column_name = 'identity_id' and table_schema not in ('audits') and exists (
          select from information_schema.columns c where c.table_schema = columns.table_schema
            and c.table_name = columns.table_name and c.column_name = 'source_key') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([...ground.things].sort())
  })

  it('is hidden from every role that does not see both sides', async () => {
    for (const role of ROLES.filter((each) => each !== 'auditLead' && each !== 'informationGovernance'))
      expect(await join(pair(), role), role).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is absent for two who share a name and no identifier', async () => {
    await ask('delete from organisation.identifier_version where child_id = $1', other.child)
    expect(await join()).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('asks for a reason', async () => {
    const lead = await cast.who('auditLead')
    expect(await cast.house.door.run(lead, joinChildren, { ...pair(), reason: ' ' })).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'reason' }] },
    })
  })

  it('leaves nothing behind on the one, and nothing out on the other', async () => {
    const { kept, joined: gone } = await joined()
    for (const [table, rows] of Object.entries(await everything())) {
      const text = JSON.stringify(rows)
      expect(text, table).not.toContain(gone)
      expect(text, table).toContain(kept)
    }
    expect(await cast.lay((transaction) => joinedTo(transaction, gone))).toBe(kept)
  })

  it('is undone exactly: every row of every table is as it was', async () => {
    const before = await everything()
    const { joining: id } = await joined()
    expect(await everything()).not.toEqual(before)
    expect(await undo(id)).toMatchObject({ ok: true })
    expect(await everything()).toEqual(before)
    expect(await undo(id)).toMatchObject({ ok: false, problem: { kind: 'conflict' } })
  })

  it('sends back with the child what came to it since', async () => {
    const { joining: id, joined: gone, kept, identities } = await joined()
    const of = { child: kept, identity: identities[0]! }
    await cast.lay((transaction) =>
      layEntry(transaction, cast.authority, { of, kind: 'visit', happenedOn: '2015-07-07' }),
    )
    await undo(id)
    expect(
      await ask(`select child_id from evidence.entry_version where kind = 'visit' and child_id = $1`, gone),
    ).toHaveLength(1)
  })

  it('cannot be undone under another joining, and can once that is undone', async () => {
    const first = await joined()
    const third = await layBoth('1998-10-20')
    // The younger of two moves to the older, unless a list or a round holds it: here the first two go to the third.
    await ask(`update register.stay_version set ends_on = null where child_id = $1`, third.child)
    const second = await joined({ one: first.kept, other: third.child })
    expect(second.kept).toBe(third.child)
    expect(await undo(first.joining)).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
    expect(await undo(second.joining)).toMatchObject({ ok: true })
    expect(await undo(first.joining)).toMatchObject({ ok: true })
  })

  it('lets one of two through who join the same child at the same moment', async () => {
    const third = await layBoth('1998-10-20')
    const outcomes = await Promise.all([join(), join(), join({ one: other.child, other: third.child })])
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    const homes = await ask(
      `select child_id, count(*)::int as n from organisation.identity where id = any($1) group by 1`,
      [one, other, third].map(({ identity }) => identity),
    )
    expect(homes.length + outcomes.filter(({ ok }) => ok).length).toBe(3)
    for (const table of ground.things)
      expect(
        await ask(
          `select from ${table} t join organisation.identity i on i.id = t.identity_id where i.child_id <> t.child_id`,
        ),
        table,
      ).toEqual([])
  })

  it('waits for files that are being taken in', async () => {
    const client = await cast.database.superuser.connect()
    try {
      await client.query('begin')
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `imports ${cast.authority}`,
      ])
      expect(await join()).toMatchObject({ ok: false, problem: { kind: 'conflict' } })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('leaves a reason and both children on the trail, and no identifier', async () => {
    const { joining: id } = await joined()
    const [line] = await ask(`select id, body from trail.line where body like '%' || $1 || '%'`, id)
    expect(line.body).not.toContain(NUMBER)
    expect(await ask('select from trail.line_child where line_id = $1', line.id)).toHaveLength(2)
  })
})

describe('a pair that was found to be two children', () => {
  it('is not proposed again, and cannot be joined', async () => {
    const lead = await cast.who('informationGovernance')
    const refused = await cast.house.door.run(lead, rejectMatch, { ...pair(), reason: 'Sisters' })
    expect(refused).toMatchObject({ ok: true })
    expect(await cast.lay((transaction) => findProposal(transaction, pair()))).toBeNull()
    expect(await join()).toMatchObject({ problem: { kind: 'absent' } })
  })
})

describe('what a source alone knows', () => {
  it('is counted, and no longer once another source knows the child too', async () => {
    await ask(`update organisation.identity set source = 'second' where child_id = $1`, other.child)
    const count = async () =>
      (await cast.lay((transaction) => sourceCounts(transaction))).find(({ source }) => source === 'second')
    expect(await count()).toEqual({ source: 'second', children: 1, matched: 0 })
    await joined()
    expect(await count()).toEqual({ source: 'second', children: 1, matched: 1 })
  })
})

describe('two of different birth days', () => {
  it('are a conflict that nobody joins without looking', async () => {
    await ask(
      `update organisation.person_record_version set born_on = '1999-01-01' where child_id = $1`,
      other.child,
    )
    expect(await cast.lay((transaction) => findProposal(transaction, pair()))).toMatchObject({
      verdict: 'conflict',
    })
  })
})
