import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import { answerTopic } from './answers/commands.ts'
import { disputesIn } from './checks/rules.ts'
import { checksOf } from './checks/store.ts'
import { layCase, type Laid } from './laid.factory.ts'
import { layEntry } from './record.factory.ts'
import { hearVoices } from './voices/commands.ts'
import { standingVoice } from './voices/rules.ts'
import { voicesOf } from './voices/store.ts'
import { commentOnWorker } from './worker-comments/commands.ts'
import { workerCommentsOf } from './worker-comments/store.ts'

let cast: Cast
let laid: Laid
let fact: string

beforeAll(async () => {
  cast = await openCast()
})
beforeEach(async () => {
  laid = await layCase(cast)
  await layEntry(cast, laid, { kind: 'visit', happenedOn: '2014-11-03', recordedOn: '2014-11-03' })
  const { rows } = await cast.database.superuser.query('select id from evidence.entry where child_id = $1', [
    laid.child,
  ])
  fact = rows[0].id
})
afterAll(() => cast?.close())

function check(who: Actor, verdict: string, fileSays = '', seen = '') {
  const checks = [{ fact, verdict, fileSays, seen }]
  const input = { case: laid.case, topic: 'childSeen', answers: [], checks }
  return cast.house.door.run(who, answerTopic, input)
}

const checks = () => cast.lay((transaction) => checksOf(transaction, laid.case))

describe('a fact of the evidence', () => {
  it('is not checked by who only reads, nor by a stranger', async () => {
    expect(await check(await cast.who('auditLead'), 'confirmed')).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await check(await cast.who('auditor'), 'confirmed')).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is not disputed without a sentence, nor confirmed with one', async () => {
    const field = (name: string) => ({ problem: { problems: [{ field: `${name}-${fact}` }] } })
    expect(await check(laid.first, 'disputed')).toMatchObject(field('factSays'))
    expect(await check(laid.first, 'confirmed', 'No visit')).toMatchObject(field('fact'))
    expect(await checks()).toEqual([])
  })

  it('is refused where it is none of this child', async () => {
    const other = await layCase(cast)
    const answer = await cast.house.door.run(other.first, answerTopic, {
      ...{ case: other.case, topic: 'childSeen', answers: [] },
      checks: [{ fact, verdict: 'confirmed', seen: '' }],
    })
    expect(answer).toMatchObject({ problem: { kind: 'invalid' } })
  })

  it('keeps every check, and the newest says whether it stands as disputed', async () => {
    await check(laid.first, 'disputed', 'The child was out')
    const [before] = await checks()
    expect(disputesIn(await checks()).map(({ fileSays }) => fileSays)).toEqual(['The child was out'])
    expect(await check(laid.second, 'confirmed')).toMatchObject({ problem: { kind: 'conflict' } })
    await check(laid.second, 'confirmed', '', before?.id)
    expect((await checks()).map(({ verdict }) => verdict)).toEqual(['disputed', 'confirmed'])
    expect(disputesIn(await checks())).toEqual([])
  })

  it('takes nothing of a page on which a dispute lacks its sentence, the answers included', async () => {
    const answers = [{ question: 'seen', answer: 'yes', seen: '' }]
    const checks = [{ fact, verdict: 'disputed', seen: '' }]
    const refused = await cast.house.door.run(laid.first, answerTopic, {
      ...{ case: laid.case, topic: 'childSeen', answers, checks },
    })
    expect(refused).toMatchObject({ problem: { kind: 'invalid' } })
    const { rows } = await cast.database.superuser.query('select from audits.answer where case_id = $1', [
      laid.case,
    ])
    expect(rows).toEqual([])
  })

  it('leaves on the trail what was found and no sentence', async () => {
    await check(laid.first, 'disputed', 'A secret')
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb = 'audits.answerTopic' order by id desc limit 1`,
    )
    expect(rows[0].body).toContain('disputed')
    expect(rows[0].body).not.toContain('secret')
  })
})

function hear(who: Actor, voice: object) {
  return cast.house.door.run(who, hearVoices, {
    case: laid.case,
    voices: [{ who: 'child', seen: '', ...voice }],
  })
}

describe('the voices beside the record', () => {
  it('take no silence for a no, and no words from who was not asked', async () => {
    const field = { problem: { problems: [{ field: 'asked-child' }] } }
    expect(await hear(laid.first, { said: 'I feel safer' })).toMatchObject(field)
    expect(await hear(laid.first, { asked: 'no', said: 'I feel safer' })).toMatchObject(field)
    expect(await hear(await cast.who('auditLead'), { asked: 'no' })).toMatchObject({
      problem: { kind: 'forbidden' },
    })
  })

  it('are written by either auditor, and settled where both wrote', async () => {
    await hear(laid.second, { asked: 'notRecorded' })
    expect(await hear(laid.first, { asked: 'yes' })).toMatchObject({ problem: { kind: 'conflict' } })
    const history = await cast.lay((transaction) => voicesOf(transaction, laid.case))
    expect(standingVoice(history, 'child')).toMatchObject({
      asked: 'notRecorded',
      by: laid.second.displayName,
    })
    expect(standingVoice(history, 'family')).toBeNull()
  })
})

describe('a comment about a worker', () => {
  const say = (who: Actor) =>
    cast.house.door.run(who, commentOnWorker, { case: laid.case, comment: 'Careful work' })

  it('is hidden from governance and, before the case is submitted, from a moderator', async () => {
    for (const role of ['informationGovernance', 'moderator', 'auditor', 'teamManager'] as const)
      expect(await say(await cast.who(role))).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is read by the pair, the lead and moderators, by the database itself', async () => {
    await say(laid.first)
    const read = async ({ authority, person }: Actor) => {
      const found = await withActor(cast.house.pool, { authority, person }, async (transaction) =>
        ok((await workerCommentsOf(transaction, laid.case)).length),
      )
      return found.ok ? found.value : -1
    }
    const readers = [laid.first, laid.second, await cast.who('auditLead'), await cast.who('moderator')]
    expect(await Promise.all(readers.map(read))).toEqual([1, 1, 1, 1])
    const others = [await cast.who('informationGovernance'), await cast.house.machine('counter')]
    expect(await Promise.all(others.map(read))).toEqual([0, 0])
  })

  it('names no child, in the table or on the trail', async () => {
    await say(laid.first)
    const columns = await cast.database.superuser.query(
      `select column_name from information_schema.columns where table_name = 'worker_comment'`,
    )
    expect(columns.rows.map(({ column_name }) => column_name)).not.toContain('child_id')
    const lines = await cast.database.superuser.query(
      `select c.child_id from trail.line l join trail.line_child c on c.line_id = l.id
       where l.verb = 'audits.commentOnWorker'`,
    )
    expect(lines.rows).toEqual([])
  })
})

describe('the rows beside a record', () => {
  it.each(['fact_check', 'voice', 'worker_comment', 'give_back', 'release'])(
    'cannot be changed or deleted by the program: %s',
    async (table) => {
      const say = (sql: string) => cast.database.pool.query(sql)
      await expect(say(`update audits.${table} set at = at`)).rejects.toThrow('permission denied')
      await expect(say(`delete from audits.${table}`)).rejects.toThrow('permission denied')
    },
  )
})
