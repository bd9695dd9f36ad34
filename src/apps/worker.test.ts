import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { layCase, type Laid } from '../audits/case/laid.factory.ts'
import { raiseFollowUp } from '../audits/case/follow-up/raising/commands.ts'
import {
  acknowledgeFollowUp,
  actOnFollowUp,
  reopenFollowUp,
  verifyFollowUp,
} from '../audits/case/follow-up/steps/commands.ts'
import { statusOf } from '../audits/case/follow-up/lifecycle.ts'
import { findFollowUp } from '../audits/case/follow-up/store.ts'
import { closeAccount, nameDeputy, type Actor } from '../access/index.ts'
import { instantOf } from '../kernel/instant.ts'
import type { Id } from '../kernel/ids.ts'
import { openMailer, type Mailer } from '../platform/mail/index.ts'
import type { Loop } from '../platform/jobs/index.ts'
import { openMailServer, readable, type MailServer } from '../../test/support/mail-server.ts'
import { NOW, openCast, type Cast } from '../../test/support/cast.ts'
import { jobsOf } from './rooms.ts'
import { openWorker, tasksOf } from './worker.ts'

const HOUR = 3_600_000
let cast: Cast
let mails: MailServer
let mailer: Mailer
let loop: Loop
let laid: Laid
let now = NOW
let people: Readonly<Record<'manager' | 'service' | 'deputy', Actor>>
const reported: string[] = []

beforeAll(async () => {
  cast = await openCast(() => now)
  mails = await openMailServer()
  mailer = openMailer({
    smtpUrl: mails.url,
    from: 'goldthread@testbury.example',
    address: 'https://gt.example',
  })
  const report = (line: string) => void reported.push(line)
  loop = openWorker({ house: cast.house, connection: cast.database.jobs, mailer, report })
})
afterAll(async () => {
  await loop?.stop()
  await mails?.close()
  await cast?.close()
})
let round = 0
beforeEach(async () => {
  now = NOW
  round += 1
  laid = await layCase(cast)
  const [manager, service, deputy] = [
    await cast.join(`manager${round}`, 'teamManager'),
    await cast.join(`service${round}`, 'teamManager'),
    await cast.join(`deputy${round}`, 'teamManager'),
  ]
  people = { manager, service, deputy }
  for (const [name, { person }] of Object.entries(people))
    await ask('update access.person set email = $1 where id = $2', `${name}${round}@testbury.example`, person)
  await ask('update access.person set line_manager_id = $1 where id = $2', service.person, manager.person)
})

const ask = async (sql: string, ...values: unknown[]) =>
  (await cast.database.superuser.query({ text: sql, values })).rows

let worries = 0

/** A new worry each time: the same one again would lead to the follow-up that is there. */
async function raise(differences: object = {}): Promise<Id<'followUp'>> {
  const named = { manager: people.manager.person, deputy: 'nobody' }
  const asked = {
    case: laid.case,
    urgency: 'immediate',
    what: 'Strategy meeting about Canaryforename',
    why: `Canarysurname, for the ${(worries += 1)}. time`,
  }
  const raised = await cast.house.door.run(laid.first, raiseFollowUp, { ...asked, ...named, ...differences })
  return raised.ok ? raised.value.followUp : (expect.fail(JSON.stringify(raised.problem)) as never)
}

async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 600; wait += 1) {
    if (await isTrue()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const sent = mails.received.map(({ to }) => to.join(' ')).join(', ')
  expect.fail(`${what} did not come about. The loop said: ${reported.join('; ')}. Mails went to: ${sent}`)
}

const mailed = (login: string) =>
  mails.received.filter(({ to }) => to.includes(`${login}${round}@testbury.example`))

/** What the loop does every five minutes, done now. */
const tick = () => tasksOf(cast.house, jobsOf(mailer))['audits.keepFollowUps']!({})

async function noticesTo(who: Actor): Promise<string[]> {
  return (await ask('select kind from notices.notice where person_id = $1 order by id', who.person)).map(
    ({ kind }) => kind,
  )
}

async function kindsOf(followUp: string): Promise<string[]> {
  const sql = 'select kind, to_person from audits.follow_up_event where follow_up_id = $1 order by id'
  return (await ask(sql, followUp)).map(({ kind, to_person }) => (to_person ? `${kind}:${to_person}` : kind))
}

describe('a follow-up that is raised', () => {
  it('reaches its manager by mail, whose text holds no word of the follow-up and nothing of the child', async () => {
    const [child] = await ask('select source_key from organisation.identity where child_id = $1', laid.child)
    const followUp = await raise()
    await until('the mail', () => mailed('manager').length > 0)
    const text = readable(mailed('manager')[0]!)
    expect(text).toContain(`https://gt.example/follow-ups/${followUp}`)
    expect(text).toContain('telephone now')
    for (const canary of ['Canary', 'Strategy', child.source_key, laid.child, laid.case])
      expect(text).not.toContain(canary)
    expect(mailed('manager')).toHaveLength(1)
  })

  it('tells the other auditor and the lead too, not who raised it, and says where no mail went', async () => {
    await raise()
    expect(await noticesTo(laid.second)).toContain('followUpRaised')
    expect(await noticesTo(laid.first)).not.toContain('followUpRaised')
    await until('the note', async () => {
      const rows = await ask('select mail from notices.notice where person_id = $1', laid.second.person)
      return rows.length > 0 && rows.every(({ mail }) => mail === 'noAddress')
    })
  })

  it('does not send for ever what the mail server refuses for good', async () => {
    mails.refused.add(`manager${round}@testbury.example`)
    await raise()
    await until('the refusal', async () => {
      const [notice] = await ask(
        'select mail from notices.notice where person_id = $1',
        people.manager.person,
      )
      return notice.mail === 'refused'
    })
  })

  it('shows the child to a deputy who is named afterwards, and tells that deputy', async () => {
    const followUp = await raise()
    const sight = () =>
      ask(
        'select from access.sight where person_id = $1 and why = $2',
        people.deputy.person,
        `followUp:${followUp}`,
      )
    expect(await sight()).toHaveLength(0)
    const named = {
      person: people.manager.person,
      deputy: people.deputy.person,
      first: '2015-11-19',
    }
    const done = await cast.house.door.run(await cast.who('administrator'), nameDeputy, {
      ...named,
      last: '',
    })
    expect(done).toMatchObject({ ok: true })
    await until('sight', async () => (await sight()).length === 1)
    expect(await noticesTo(people.deputy)).toEqual(['followUpRaised'])
  })

  it('goes to the lead when the account of its manager is closed and nobody stands in', async () => {
    const followUp = await raise()
    const lead = await cast.who('auditLead')
    const administrator = await cast.who('administrator')
    const closed = await cast.house.door.run(administrator, closeAccount, { person: people.manager.person })
    expect(closed).toMatchObject({ ok: true })
    await until('escalation', async () => (await kindsOf(followUp)).includes(`escalated:${lead.person}`))
    const act = { followUp, acted: 'The duty team went out' }
    expect(await cast.house.door.run(lead, actOnFollowUp, act)).toMatchObject({ ok: true })
    const verify = { followUp, verified: 'I was told so' }
    expect(await cast.house.door.run(lead, verifyFollowUp, verify)).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await cast.house.door.run(laid.second, verifyFollowUp, verify)).toMatchObject({ ok: true })
  })
})

describe('a follow-up whose time has passed', () => {
  it('goes past a line manager who became an administrator, who could not see it, to the lead', async () => {
    const followUp = await raise()
    const { person } = people.service
    await ask(`update access.role_held set role = 'administrator' where person_id = $1`, person)
    now = (NOW + 48 * 60 * 60_000) as typeof NOW
    await tick()
    const lead = await cast.who('auditLead')
    expect(await kindsOf(followUp)).toContain(`escalated:${lead.person}`)
    expect(await kindsOf(followUp)).not.toContain(`escalated:${person}`)
    expect(await noticesTo(people.service)).toEqual([])
  })
})

describe('a follow-up that was acted on and not verified', () => {
  it('goes to the other auditor and then to the lead, once each, until somebody verifies it', async () => {
    const followUp = await raise()
    const lead = await cast.who('auditLead')
    await cast.house.door.run(people.manager, actOnFollowUp, { followUp, acted: 'A meeting was held' })
    const unverified = `select from notices.notice where person_id = $1 and about = $2 and kind = 'followUpUnverified'`
    const told = async ({ person }: Actor) =>
      (await ask(unverified, person, `/follow-ups/${followUp}`)).length
    now = instantOf(NOW + 4 * HOUR)
    await tick()
    expect([await told(laid.second), await told(lead)]).toEqual([0, 0])
    now = instantOf(NOW + 5 * HOUR)
    await Promise.all([tick(), tick()])
    expect([await told(laid.first), await told(laid.second), await told(lead)]).toEqual([0, 1, 0])
    now = instantOf(NOW + 9 * HOUR)
    await tick()
    await tick()
    expect([await told(laid.second), await told(lead)]).toEqual([1, 1])
    const verify = { followUp, verified: 'The meeting is on file' }
    expect(await cast.house.door.run(laid.second, verifyFollowUp, verify)).toMatchObject({ ok: true })
    now = instantOf(NOW + 900 * HOUR)
    await tick()
    expect([await told(laid.second), await told(lead)]).toEqual([1, 1])
    const lines = await ask(
      `select body from trail.line where verb = 'audits.keepFollowUp' and body like $1 and body like '%"step":2%'`,
      `%${followUp}%`,
    )
    expect(lines).toHaveLength(1)
  })
})

describe('a follow-up that is overdue', () => {
  it('goes up the line once, is seen and can be acted on there, and a job that runs again changes nothing', async () => {
    const followUp = await raise()
    expect(await cast.house.door.run(people.service, acknowledgeFollowUp, { followUp })).toMatchObject({
      problem: { kind: 'absent' },
    })
    now = instantOf(NOW + 24 * HOUR)
    await tick()
    expect(await kindsOf(followUp)).toEqual([])
    now = instantOf(NOW + 25 * HOUR)
    await Promise.all([tick(), tick()])
    await tick()
    expect(await kindsOf(followUp)).toEqual([`escalated:${people.service.person}`])
    expect(await noticesTo(people.service)).toEqual(['followUpEscalated'])
    expect(await noticesTo(people.manager)).toEqual(['followUpRaised', 'followUpOverdue'])
    await until('the mail', () => mailed('service').length === 1)
    expect(await cast.house.door.run(people.service, acknowledgeFollowUp, { followUp })).toMatchObject({
      ok: true,
    })
  })

  it('goes on to the audit lead, and no further once somebody has acted', async () => {
    const followUp = await raise()
    const lead = await cast.who('auditLead')
    now = instantOf(NOW + 30 * HOUR)
    await tick()
    expect(await kindsOf(followUp)).toEqual([
      `escalated:${people.service.person}`,
      `escalated:${lead.person}`,
    ])
    await cast.house.door.run(people.manager, actOnFollowUp, { followUp, acted: 'A meeting was held' })
    now = instantOf(NOW + 300 * HOUR)
    await tick()
    expect((await kindsOf(followUp)).at(-1)).toBe('acted')
    expect(await noticesTo(laid.second)).toContain('followUpActed')
    const found = await cast.lay((transaction) => findFollowUp(transaction, followUp, 0 as never))
    expect(found && statusOf(found.followUp)).toBe('acted')
  })

  it('leaves a trail line of the timekeeper with the child, and none where there was nothing to do', async () => {
    const lines = () => ask(`select id, role from trail.line where verb = 'audits.keepFollowUp'`)
    const before = (await lines()).length
    const followUp = await raise()
    await tick()
    expect(await lines()).toHaveLength(before)
    const sight = `select from access.sight where person_id = $1 and why = $2 and until_at is null`
    expect(await ask(sight, laid.first.person, `followUp:${followUp}`)).toHaveLength(1)
    now = instantOf(NOW + 25 * HOUR)
    await tick()
    const after = await lines()
    expect(after.length).toBeGreaterThan(before)
    expect(after.at(-1).role).toBe('timekeeper')
    const children = await ask(
      'select child_id from trail.line_child where line_id = any($1)',
      after.map(({ id }) => id),
    )
    expect(children.map(({ child_id }) => child_id)).toContain(laid.child)
    expect(await kindsOf(followUp)).toHaveLength(1)
  })
})

describe('a follow-up that was opened again', () => {
  const hoursOn = (hours: number) => void (now = instantOf(NOW + hours * HOUR))
  const act = (followUp: string) =>
    cast.house.door.run(people.manager, actOnFollowUp, { followUp, acted: 'A meeting was held' })
  const reopen = (followUp: string) =>
    cast.house.door.run(laid.first, reopenFollowUp, { followUp, reopened: 'No minutes are on file' })
  const told = async (followUp: string, { person }: Actor, kind: string) => {
    const sql = 'select from notices.notice where about = $1 and person_id = $2 and kind = $3'
    return (await ask(sql, `/follow-ups/${followUp}`, person, kind)).length
  }
  const upTheLine = async (followUp: string) =>
    (await kindsOf(followUp)).filter((kind) => kind.startsWith('escalated'))

  it('is told as overdue again and goes up the line again, once for each reopening', async () => {
    const [followUp, lead] = [await raise(), await cast.who('auditLead')]
    hoursOn(30)
    await tick()
    expect(await upTheLine(followUp)).toHaveLength(2)
    for (const [time, at] of [100, 200].entries()) {
      hoursOn(at)
      expect([(await act(followUp)).ok, (await reopen(followUp)).ok]).toEqual([true, true])
      await Promise.all([tick(), tick()])
      await tick()
      expect(await told(followUp, people.manager, 'followUpOverdue')).toBe(time + 2)
      expect(await told(followUp, people.service, 'followUpEscalated')).toBe(time + 2)
      expect(await told(followUp, lead, 'followUpEscalated')).toBe(time + 1)
      hoursOn(at + 5)
      await tick()
      await tick()
      expect(await told(followUp, people.service, 'followUpEscalated')).toBe(time + 2)
      expect(await told(followUp, lead, 'followUpEscalated')).toBe(time + 2)
      expect(await told(followUp, people.manager, 'followUpOverdue')).toBe(time + 2)
    }
    expect((await upTheLine(followUp)).map((each) => each.slice('escalated:'.length))).toEqual(
      [0, 1, 2].flatMap(() => [people.service.person, lead.person]),
    )
  })

  it('keeps its time: in time it is not overdue, and past it for the first time it is told once', async () => {
    const followUp = await raise()
    hoursOn(2)
    expect([(await act(followUp)).ok, (await reopen(followUp)).ok]).toEqual([true, true])
    await tick()
    expect([await told(followUp, people.manager, 'followUpOverdue'), await upTheLine(followUp)]).toEqual([
      0,
      [],
    ])
    hoursOn(24.5)
    await tick()
    await tick()
    expect(await told(followUp, people.manager, 'followUpOverdue')).toBe(1)
    expect(await upTheLine(followUp)).toEqual([`escalated:${people.service.person}`])
  })
})
