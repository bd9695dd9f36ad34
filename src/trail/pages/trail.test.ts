import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layChild, openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor, Query } from '../../access/index.ts'
import { ROLES } from '../../access/index.ts'
import { anybody, defineQuery } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, instantOf, parseInstant } from '../../kernel/instant.ts'
import { newId } from '../../platform/chance.ts'
import { z } from 'zod'
import { childTrailQuery } from './trail/children/[child]/query.ts'
import { lineQuery } from './trail/[line]/query.ts'
import { trailQuery } from './trail/query.ts'

let cast: Cast
let governance: Actor
let child: Id<'child'>

const seeSomebody = defineQuery({
  verb: 'register.seeStay',
  input: z.object({ child: z.string() }),
  load: async (_transaction, input) => input,
  policy: anybody,
  trail: (_seen, input) => ({ children: [input.child as Id<'child'>], body: { field: 'stay' } }),
})

beforeAll(async () => {
  cast = await openCast()
  governance = await cast.who('informationGovernance')
  child = await cast.lay(async (transaction) => (await layChild(transaction, cast.authority, 'ada')).child)
  await see(seeSomebody, { child }, await cast.who('auditLead'))
})
afterAll(() => cast?.close())

function see<Input, Seen>(query: Query<Input, Seen>, input: unknown, actor = governance) {
  return cast.house.door.see(actor, query, input)
}

async function seen<Input, Seen>(query: Query<Input, Seen>, input: unknown): Promise<Seen> {
  const outcome = await see(query, input)
  if (!outcome.ok) throw new Error('refused')
  return outcome.value
}

/** Lines as they would stand after a long time: one a minute, the last at the instant. */
async function layLines(count: number, last: string): Promise<void> {
  const at = parseInstant(last)!
  await cast.lay(async ({ sql }) => {
    const lines = Array.from({ length: count }, (_, index) => ({
      authorityId: cast.authority,
      id: newId<'line'>(),
      at: formatInstant(instantOf(at - index * 60_000)),
      ...{ actor: governance.person, role: 'informationGovernance', verb: 'actions.move', room: 'actions' },
      ...{ result: 'done', body: '{}' },
    }))
    await sql.insertInto('trail.line').values(lines).execute()
  })
}

describe('the trail', () => {
  it.each(ROLES.filter((role) => role !== 'informationGovernance'))('is not there for %s', async (role) => {
    const actor = await cast.who(role)
    const absent = { ok: false, problem: { kind: 'absent', problems: [] } }
    const line = (await seen(trailQuery, {})).lines[0]?.id
    expect(await see(trailQuery, {}, actor)).toEqual(absent)
    expect(await see(lineQuery, { line }, actor)).toEqual(absent)
    expect(await see(childTrailQuery, { child }, actor)).toEqual(absent)
  })

  it('has nothing of a line or a child that does not exist', async () => {
    const nobody = newId<'child'>()
    expect(await see(childTrailQuery, { child: nobody })).toMatchObject({ problem: { kind: 'absent' } })
    expect(await see(lineQuery, { line: nobody })).toMatchObject({ problem: { kind: 'absent' } })
    expect(await see(lineQuery, { line: 'nonsense' })).toMatchObject({ ok: false })
  })

  it('says who saw whom, in which role and when, and that somebody looked at it', async () => {
    const { lines } = await seen(trailQuery, { verb: 'register.seeStay' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ who: 'The auditLead', role: 'auditLead', result: 'seen', childCount: 1 })
    const looked = await seen(trailQuery, { verb: 'trail.seeTrail', result: 'seen' })
    expect(looked.lines[0]?.who).toBe('The informationGovernance')
  })

  it('finds by person, part of the service and result', async () => {
    const lead = await cast.who('auditLead')
    const whose = async (filter: object) => (await seen(trailQuery, filter)).lines.map(({ verb }) => verb)
    expect(await whose({ person: lead.person, room: 'register' })).toEqual(['register.seeStay'])
    expect(new Set(await whose({ person: lead.person, result: 'refused' }))).toEqual(
      new Set(['trail.seeTrail', 'trail.seeLine', 'trail.seeChildTrail']),
    )
    expect(await whose({ room: 'register', result: 'done' })).toEqual([])
  })

  it('finds by a day in London, where summer begins the day an hour before UTC', async () => {
    await layLines(2, '2015-06-30T23:00:00Z')
    const times = async (on: string) =>
      (await seen(trailQuery, { on })).lines.map(({ at }) => formatInstant(at))
    expect(await times('1/7/2015')).toEqual(['2015-06-30T23:00:00.000Z'])
    expect(await times('2015-06-30')).toEqual(['2015-06-30T22:59:00.000Z'])
    expect(await seen(trailQuery, { on: '31/6/2015' })).toMatchObject({ isNoDay: true })
  })

  it('is read in pages, without a gap or a line twice', async () => {
    await layLines(120, '2014-01-01T12:00:00Z')
    const first = await seen(trailQuery, { on: '1/1/2014' })
    const second = await seen(trailQuery, { on: '1/1/2014', before: first.lines.at(-1)?.id })
    const third = await seen(trailQuery, { on: '1/1/2014', before: second.lines.at(-1)?.id })
    expect([first, second, third].map(({ lines, hasMore }) => [lines.length, hasMore])).toEqual([
      [50, true],
      [50, true],
      [20, false],
    ])
    const all = [first, second, third].flatMap(({ lines }) => lines.map(({ at }) => at))
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a))
  })
})

describe('a line of the trail', () => {
  it('says everything that was kept, with the names of the people whose ids are in it', async () => {
    const lead = await cast.who('auditLead')
    const [line] = (await seen(trailQuery, { verb: 'register.seeStay' })).lines
    expect(await seen(lineQuery, { line: line?.id })).toMatchObject({
      body: { field: 'stay' },
      children: [child],
    })
    const [asked] = (await seen(trailQuery, { person: lead.person, verb: 'trail.seeChildTrail' })).lines
    expect(await seen(lineQuery, { line: asked?.id })).toMatchObject({
      body: { asked: [child], refusal: 'absent' },
    })
    await seen(trailQuery, { person: lead.person })
    const [looked] = (await seen(trailQuery, { verb: 'trail.seeTrail', result: 'seen' })).lines
    const { names } = await seen(lineQuery, { line: looked?.id })
    expect([...names.values()]).toEqual(['The auditLead'])
  })
})

describe('who saw this child', () => {
  it('lists whoever saw the child, and afterwards the one who asked', async () => {
    const before = await seen(childTrailQuery, { child })
    expect(before.lines.map(({ who, verb }) => [who, verb])).toEqual([['The auditLead', 'register.seeStay']])
    const after = await seen(childTrailQuery, { child })
    expect(after.lines[0]).toMatchObject({ who: 'The informationGovernance', verb: 'trail.seeChildTrail' })
  })
})
