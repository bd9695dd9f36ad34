import { sql as raw } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { layChild, openCast, type Cast } from '../../test/support/cast.ts'
import { anybody, defineCommand, defineQuery, onlyRoles } from '../access/index.ts'
import type { Id } from '../kernel/ids.ts'
import { invalid } from '../kernel/refusal.ts'
import { ok } from '../kernel/result.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

let cast: Cast
let child: Id<'child'>

beforeAll(async () => {
  cast = await openCast()
  child = await cast.lay(async (transaction) => (await layChild(transaction, cast.authority, 'ada')).child)
})
afterAll(() => cast?.close())

const seeChild = defineQuery({
  verb: 'test.seeChild',
  input: z.object({ child: z.string() }),
  load: async ({ sql }: Transaction, input) => {
    const found = sql.selectFrom('organisation.child').select('childId').where('childId', '=', input.child)
    return (await found.executeTakeFirst()) ?? null
  },
  policy: anybody,
  trail: (seen) => ({ children: [seen.childId as Id<'child'>], body: {} }),
})

const renameAuthority = defineCommand({
  verb: 'test.rename',
  input: z.object({ name: z.string().min(1, 'Enter a name') }),
  load: async () => ({}),
  policy: onlyRoles('auditLead'),
  run: async ({ sql }: Transaction, _facts, { name }) => {
    await sql.updateTable('organisation.authority').set({ name }).execute()
    return name === 'Taken' ? invalid('That name is taken', 'name') : ok(name)
  },
  trail: () => ({ children: [], body: { field: 'name' } }),
})

/** Two of these at once: neither sees what the other has not committed yet, and the database lets one of them in. */
const keepOnce = defineCommand({
  verb: 'test.keepOnce',
  input: z.object({ key: z.string() }),
  load: async ({ sql }: Transaction, { key }) => {
    const rows = await sql.selectFrom('organisation.team').select('id').where('sourceKey', '=', key).execute()
    return { isTaken: rows.length > 0 }
  },
  policy: onlyRoles('auditLead'),
  run: async ({ sql }: Transaction, { isTaken }, { key }, { newId }, { authority: authorityId }) => {
    if (isTaken) return invalid('That is there already', 'key')
    await raw`select pg_sleep(0.1)`.execute(sql)
    const row = { authorityId, id: newId<'team'>(), source: 'test', sourceKey: key }
    await sql.insertInto('organisation.team').values(row).execute()
    return ok(key)
  },
  trail: () => ({ children: [], body: {} }),
})

async function lastLine() {
  const { rows } = await cast.database.superuser.query(
    `select verb, result, body, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
       from trail.line l order by id desc limit 1`,
  )
  return rows[0]
}

async function authorityName() {
  return (await cast.database.superuser.query('select name from organisation.authority')).rows[0].name
}

describe('the door', () => {
  it('hides a child from somebody without need to know, exactly as if there were none', async () => {
    const worker = await cast.who('socialWorker')
    const hidden = await cast.house.door.see(worker, seeChild, { child })
    const absent = await cast.house.door.see(worker, seeChild, {
      child: '00000000-0000-7000-8000-000000000000',
    })
    expect(hidden).toEqual(absent)
    expect(hidden).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
  })

  it('leaves a line for what was refused, with the id that was asked for', async () => {
    await cast.house.door.see(await cast.who('boardMember'), seeChild, { child })
    const line = await lastLine()
    expect(line).toMatchObject({ verb: 'test.seeChild', result: 'refused', children: 0 })
    expect(JSON.parse(line.body)).toEqual({ refusal: 'absent', fields: [], asked: [child] })
  })

  it('refuses a role that the policy does not name', async () => {
    const outcome = await cast.house.door.run(await cast.who('auditor'), renameAuthority, { name: 'Mine' })
    expect(outcome.ok).toBe(false)
    expect(await authorityName()).toBe('Testbury')
  })

  it('gives back the sentence for a field that was left empty', async () => {
    const outcome = await cast.house.door.run(await cast.who('auditLead'), renameAuthority, { name: '' })
    expect(outcome).toEqual({
      ok: false,
      problem: { kind: 'invalid', problems: [{ field: 'name', sentence: 'Enter a name' }] },
    })
  })

  it('refuses a character that no text can hold, at its field, and shows nothing for it', async () => {
    const lead = await cast.who('auditLead')
    const named = await cast.house.door.run(lead, renameAuthority, { name: 'Mi\0ne' })
    const problem = { field: 'name', sentence: expect.stringMatching(/character that cannot be kept/) }
    expect(named).toMatchObject({ ok: false, problem: { kind: 'invalid', problems: [problem] } })
    const listed = await cast.house.door.run(lead, renameAuthority, { name: 'Mine', ids: ['a', 'b\0'] })
    expect(listed).toMatchObject({ ok: false, problem: { problems: [{ field: 'ids' }] } })
    const oddlyNamed = await cast.house.door.run(lead, renameAuthority, { name: 'Mine', 'od\0d': 'x' })
    expect(oddlyNamed).toMatchObject({ ok: false, problem: { problems: [{ field: null }] } })
    const seen = await cast.house.door.see(lead, seeChild, { child: '\0' })
    expect(seen).toMatchObject({ ok: false, problem: { kind: 'invalid' } })
    expect(await authorityName()).toBe('Testbury')
  })

  it('takes back what a refused command wrote, and keeps the line of the refusal', async () => {
    await cast.house.door.run(await cast.who('auditLead'), renameAuthority, { name: 'Taken' })
    expect(await authorityName()).toBe('Testbury')
    expect(await lastLine()).toMatchObject({ verb: 'test.rename', result: 'refused' })
  })

  it('shows the child to who sees the whole list, and says on the trail whose child was seen', async () => {
    const seen = await cast.house.door.see(await cast.who('auditLead'), seeChild, { child })
    expect(seen).toEqual({ ok: true, value: { childId: child } })
    expect(await lastLine()).toMatchObject({ verb: 'test.seeChild', result: 'seen', children: 1 })
  })

  it('stores a change together with its line', async () => {
    await cast.house.door.run(await cast.who('auditLead'), renameAuthority, { name: 'Testford' })
    expect(await authorityName()).toBe('Testford')
    expect(await lastLine()).toMatchObject({ verb: 'test.rename', result: 'done', body: '{"field":"name"}' })
  })
})

describe('the same thing sent twice at once', () => {
  it('is done once, and the second sender is told what somebody who came later would be told', async () => {
    const lead = await cast.who('auditLead')
    const keep = () => cast.house.door.run(lead, keepOnce, { key: 'once' })
    const outcomes = await Promise.all([keep(), keep(), keep()])
    expect(outcomes.filter(({ ok: isDone }) => isDone)).toHaveLength(1)
    const refused = outcomes.find(({ ok: isDone }) => !isDone)
    expect(refused).toMatchObject({ problem: { kind: 'invalid', problems: [{ field: 'key' }] } })
  })
})
