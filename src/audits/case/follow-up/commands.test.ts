import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/chance.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { cancelRound } from '../../rounds/ending/commands.ts'
import { caseQuery } from '../../pages/cases/[case]/query.ts'
import { followUpQuery } from '../../pages/follow-ups/[followUp]/query.ts'
import { followUpsQuery } from '../../pages/follow-ups/query.ts'
import { raiseFollowUp } from './raising/commands.ts'
import { bankHolidaysAfter } from './raising/store.ts'
import { statusOf } from './lifecycle.ts'
import {
  acknowledgeFollowUp,
  actOnFollowUp,
  reopenFollowUp,
  tellFollowUp,
  verifyFollowUp,
} from './steps/commands.ts'
import { findFollowUp } from './store.ts'
import { CHOOSE_DEPUTY } from './words.ts'

let cast: Cast
let laid: Laid
let manager: Actor
let deputy: Actor

beforeAll(async () => {
  cast = await openCast()
  manager = await cast.who('teamManager')
  deputy = await cast.join('deputy', 'teamManager')
  await layDeputy(deputy, '2015-11-19', null)
  await layDeputy(await cast.join('earlier', 'teamManager'), '2015-01-01', '2015-11-19')
})
beforeEach(async () => {
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

function layDeputy(who: Actor, fromOn: string, untilOn: string | null) {
  const row = {
    authorityId: cast.authority,
    id: newId(),
    personId: manager.person,
    deputyId: who.person,
    fromOn,
    untilOn,
  }
  return cast.lay(({ sql }) => sql.insertInto('access.deputy').values(row).execute())
}

function raise(who: Actor, differences: object = {}) {
  const asked = { case: laid.case, urgency: 'immediate', what: 'Strategy meeting', why: 'A new worry' }
  return cast.house.door.run(who, raiseFollowUp, {
    ...asked,
    manager: manager.person,
    deputy: 'nobody',
    ...differences,
  })
}

async function raised(differences: object = {}): Promise<Id<'followUp'>> {
  const outcome = await raise(laid.first, differences)
  return outcome.ok ? outcome.value.followUp : (expect.fail('was not raised') as never)
}

async function sightOf(who: Actor): Promise<string[]> {
  const sql = 'select why from access.sight where person_id = $1 and child_id = $2'
  return (await cast.database.superuser.query(sql, [who.person, laid.child])).rows.map(({ why }) => why)
}

async function statusNow(followUp: Id<'followUp'>) {
  const found = await cast.lay((transaction) => findFollowUp(transaction, followUp, NO_DAY))
  return found && statusOf(found.followUp)
}

const NO_DAY = 0 as never

describe('raising a follow-up', () => {
  it('is hidden from an auditor of another case and forbidden to governance', async () => {
    const other = await layCase(cast)
    expect(await raise(other.first)).toMatchObject({ problem: { kind: 'absent' } })
    expect(await raise(await cast.who('informationGovernance'))).toMatchObject({
      problem: { kind: 'forbidden' },
    })
  })

  it('asks for everything that is missing at once', async () => {
    const refused = await raise(laid.first, { urgency: '', what: '', why: ' ', manager: '', deputy: '' })
    const fields = refused.ok ? [] : refused.problem.problems.map(({ field }) => field)
    expect(fields).toEqual(['urgency', 'what', 'why', 'manager', 'deputy'])
    const sentences = refused.ok ? [] : refused.problem.problems.map(({ sentence }) => sentence)
    expect(sentences.at(-1)).toBe(CHOOSE_DEPUTY)
  })

  it('refuses the manager as the manager’s own deputy, and somebody who is neither manager nor deputy', async () => {
    for (const deputy of [manager.person, (await cast.who('partner')).person])
      expect(await raise(laid.first, { deputy })).toMatchObject({
        problem: { problems: [{ field: 'deputy' }] },
      })
  })

  it('shows the child to the deputy who is named, who can answer it', async () => {
    const named = await cast.join(`named${laid.case}`, 'teamManager')
    const followUp = await raised({ deputy: named.person })
    expect(await sightOf(named)).toEqual([`followUp:${followUp}`])
    expect(await cast.house.door.run(named, acknowledgeFollowUp, { followUp })).toMatchObject({ ok: true })
  })

  it('refuses somebody who manages no team', async () => {
    const { person } = await cast.who('partner')
    expect(await raise(laid.first, { manager: person })).toMatchObject({
      problem: { problems: [{ field: 'manager' }] },
    })
  })

  it('shows the child to the manager and today’s deputy, and to nobody who was a deputy before', async () => {
    const followUp = await raised()
    expect(await sightOf(manager)).toEqual([`followUp:${followUp}`])
    expect(await sightOf(deputy)).toEqual([`followUp:${followUp}`])
    expect(await sightOf((await cast.house.actorByLogin('earlier')) as Actor)).toEqual([])
  })

  it('is raised once where the same form is sent twice, at once or after each other', async () => {
    const asked = { urgency: 'soon', what: 'A visit', why: 'Nobody went' }
    const outcomes = await Promise.all([raised(asked), raised(asked)])
    expect(new Set([...outcomes, await raised(asked)]).size).toBe(1)
    expect(await raised({ ...asked, why: 'Nobody went again' })).not.toBe(outcomes[0])
  })

  it('is raised anew, word for word, once the first is verified', async () => {
    const first = await raised()
    await cast.house.door.run(manager, actOnFollowUp, { followUp: first, acted: 'A visit was made' })
    await cast.house.door.run(laid.second, verifyFollowUp, { followUp: first, verified: 'It is on file' })
    expect(await raised()).not.toBe(first)
  })

  it('is due in five working days where it is soon, with England’s bank holidays counted out', async () => {
    const followUp = await raised({ urgency: 'soon' })
    const found = await cast.lay((transaction) => findFollowUp(transaction, followUp, NO_DAY))
    expect(found?.followUp).toMatchObject({ dueAt: null, dueOn: literalDay('2015-11-26') })
    const holidays = await cast.lay((transaction) => bankHolidaysAfter(transaction, literalDay('2013-12-31')))
    const moved = ['2015-12-28', '2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08'].map(literalDay)
    expect(moved.filter((day) => !holidays.has(day))).toEqual([])
    expect(holidays.has(literalDay('2022-05-30'))).toBe(false)
  })

  it('is possible for the second auditor and the lead too, and when the record is confirmed', async () => {
    expect(await raise(laid.second)).toMatchObject({ ok: true })
    expect(await raise(await cast.who('auditLead'))).toMatchObject({ ok: true })
    laid = await layCase(cast, 'confirmed')
    expect(await raise(laid.first)).toMatchObject({ ok: true })
  })

  it('lets the database refuse sight that no follow-up causes', async () => {
    const { first, child } = laid
    await raised()
    const lines = [`select set_config('goldthread.authority', '${cast.authority}', true)`]
    lines.push(`select set_config('goldthread.actor', '${first.person}', true)`)
    const client = await cast.database.pool.connect()
    await client.query(`begin; ${lines.join(';')}`)
    const partner = (await cast.who('partner')).person
    const insert = client.query(
      `insert into access.sight (authority_id, id, person_id, child_id, from_at, why)
       values ($1, $2, $3, $4, now(), 'curiosity')`,
      [cast.authority, newId(), partner, child],
    )
    await expect(insert).rejects.toThrow('row-level security')
    await client.query('rollback')
    client.release()
  })
})

describe('answering a follow-up', () => {
  it('is hidden from another manager, and forbidden to the auditors who raised it', async () => {
    const followUp = await raised()
    const stranger = await cast.join(`stranger${followUp}`, 'teamManager')
    const acknowledge = (who: Actor) => cast.house.door.run(who, acknowledgeFollowUp, { followUp })
    expect(await acknowledge(stranger)).toMatchObject({ problem: { kind: 'absent' } })
    expect(await acknowledge(laid.first)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await acknowledge(await cast.who('auditLead'))).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await statusNow(followUp)).toBe('raised')
  })

  it('is for the manager or the deputy, and is acknowledged once', async () => {
    const followUp = await raised()
    const acknowledge = (who: Actor) => cast.house.door.run(who, acknowledgeFollowUp, { followUp })
    const both = await Promise.all([acknowledge(manager), acknowledge(deputy)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await statusNow(followUp)).toBe('acknowledged')
  })

  it('keeps who was told and when, as the teller says', async () => {
    const followUp = await raised()
    const tell = (toldTime: string, toldOn = '2015-11-19') =>
      cast.house.door.run(laid.second, tellFollowUp, {
        followUp,
        toldTo: 'The duty manager',
        toldOn,
        toldTime,
      })
    expect(await tell('soon')).toMatchObject({ problem: { problems: [{ field: 'toldTime' }] } })
    expect(await tell('9:30am', '2015-11-20')).toMatchObject({ problem: { problems: [{ field: 'toldOn' }] } })
    expect(await tell('9:30am')).toMatchObject({ ok: true })
    const found = await cast.lay((transaction) => findFollowUp(transaction, followUp, NO_DAY))
    expect(found?.followUp.events).toMatchObject([
      { kind: 'told', told: { to: 'The duty manager', time: '09:30' } },
    ])
    expect(await statusNow(followUp)).toBe('raised')
  })

  it('is verified by the audit and not by who did the work', async () => {
    const followUp = await raised()
    const verify = (who: Actor) =>
      cast.house.door.run(who, verifyFollowUp, { followUp, verified: 'Minutes are on file' })
    expect(await verify(laid.first)).toMatchObject({ problem: { kind: 'conflict' } })
    await cast.house.door.run(manager, actOnFollowUp, { followUp, acted: 'The meeting was held' })
    expect(await verify(manager)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await verify(laid.first)).toMatchObject({ ok: true })
    expect(await statusNow(followUp)).toBe('verified')
  })

  it('is open again where the audit finds that it was not done, and whoever was asked is told', async () => {
    const followUp = await raised()
    const reopen = (who: Actor, reopened = 'No minutes are on file') =>
      cast.house.door.run(who, reopenFollowUp, { followUp, reopened })
    expect(await reopen(laid.first)).toMatchObject({ problem: { kind: 'conflict' } })
    await cast.house.door.run(manager, actOnFollowUp, { followUp, acted: 'Done, nothing really' })
    expect(await reopen(manager)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await reopen(laid.first, ' ')).toMatchObject({ problem: { problems: [{ field: 'reopened' }] } })
    expect(await reopen(laid.first)).toMatchObject({ ok: true })
    expect(await statusNow(followUp)).toBe('raised')
    const { rows } = await cast.database.superuser.query(
      `select person_id as person from notices.notice where kind = 'followUpReopened' and about = $1`,
      [`/follow-ups/${followUp}`],
    )
    expect(rows.map(({ person }) => person)).toContain(manager.person)
  })
})

describe('a follow-up of a round that was cancelled', () => {
  const open = async (who: Actor, followUp: Id<'followUp'>) =>
    (await cast.house.door.see(who, followUpQuery, { followUp })).ok
  const listed = async (who: Actor) => {
    const seen = await cast.house.door.see(who, followUpsQuery, {})
    return seen.ok ? seen.value.waiting.map(({ followUp }) => followUp.id) : []
  }
  const told = { toldTo: 'The duty team', toldOn: '2015-11-19', toldTime: '09:30' }

  it('is still opened, listed and told of by whoever raised it, and by no other auditor of the case', async () => {
    const followUp = await raised()
    const lead = await cast.who('auditLead')
    const { rows } = await cast.database.superuser.query('select code from audits.round where id = $1', [
      laid.round,
    ])
    const asked = { round: rows[0].code, reason: 'The wrong list' }
    const cancelled = await cast.house.door.run(lead, cancelRound, asked)
    expect(cancelled.ok).toBe(true)
    expect([await open(laid.first, followUp), await open(laid.second, followUp)]).toEqual([true, false])
    expect(await listed(laid.first)).toContain(followUp)
    expect(await listed(laid.second)).not.toContain(followUp)
    expect((await cast.house.door.run(laid.first, tellFollowUp, { followUp, ...told })).ok).toBe(true)
    expect((await cast.house.door.see(laid.first, caseQuery, { case: laid.case })).ok).toBe(false)
  })

  it('is not there for whoever raised it and audits no more', async () => {
    const gone = { ...laid.first, roles: new Set(['socialWorker']) } as unknown as Actor
    const followUp = await raised()
    expect(await open(gone, followUp)).toBe(false)
    expect(await listed(gone)).not.toContain(followUp)
  })
})
