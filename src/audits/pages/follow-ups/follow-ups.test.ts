import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { layCase, type Laid } from '../../case/laid.factory.ts'
import { newId } from '../../../platform/chance.ts'
import { insertFollowUp } from '../../case/follow-up/store.ts'
import { NOW } from '../../../../test/support/cast.ts'

const PASSWORD = 'a password for tests'

let cast: Cast
let web: Web
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  for (const role of ['auditLead', 'teamManager', 'socialWorker'] as const)
    await givePassword(cast, role, PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})
beforeEach(async () => {
  laid = await layCase(cast)
})

async function signedIn(login: string): Promise<Browser> {
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

async function auditor(): Promise<Browser> {
  const sql = 'select login from access.person where id = $1'
  const { login } = (await cast.database.superuser.query(sql, [laid.first.person])).rows[0]
  await givePassword(cast, login, PASSWORD)
  return signedIn(login)
}

async function raised(what = 'Strategy meeting'): Promise<string> {
  const { person: manager } = await cast.who('teamManager')
  const fields = { urgency: 'immediate', what, why: 'A new worry', manager, deputy: 'nobody' }
  const done = await (await auditor()).send(`/cases/${laid.case}/follow-ups/new`, fields)
  return String(done.headers.location)
}

describe('raising a follow-up', () => {
  it('says to telephone now and that it is no referral', async () => {
    const { body } = await (await auditor()).open(`/cases/${laid.case}/follow-ups/new`)
    expect(body).toContain('telephone now')
    expect(body).toContain('This is not a referral')
  })

  it('keeps what was typed when something is missing', async () => {
    const fields = { urgency: '', what: 'Visit today', why: 'A new worry', manager: '' }
    const refused = await (await auditor()).send(`/cases/${laid.case}/follow-ups/new`, fields)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Visit today')
  })
})

describe('the page of a follow-up', () => {
  it('looks to a stranger like that of a follow-up that does not exist', async () => {
    const stranger = await signedIn('socialWorker')
    const hidden = await stranger.open(await raised())
    const absent = await stranger.open(`/follow-ups/${newId()}`)
    expect([hidden.statusCode, hidden.body]).toEqual([404, absent.body])
  })

  it('is seen at once by its manager, who sees nothing else of the case', async () => {
    const manager = await signedIn('teamManager')
    const place = await raised()
    const { statusCode, body } = await manager.open(place)
    expect(statusCode).toBe(200)
    expect(body).not.toContain(`/cases/${laid.case}`)
    expect((await manager.open(`/cases/${laid.case}`)).statusCode).toBe(404)
  })

  it('is red until an auditor has verified it, and keeps its history', async () => {
    const place = await raised()
    const manager = await signedIn('teamManager')
    await manager.send(place, { note: 'Meeting tomorrow at nine' }, `${place}/acknowledge`)
    await manager.send(place, { acted: 'The meeting was held' }, `${place}/act`)
    expect((await manager.open(place)).body).toContain('govuk-tag--red')
    await (await auditor()).send(place, { verified: 'Minutes are on file' }, `${place}/verify`)
    const { body } = await manager.open(place)
    expect(body).not.toContain('govuk-tag--red')
    expect(body).toContain('Meeting tomorrow at nine')
    expect(body).toMatch(/Recorded by The teamManager on 19 November 2015/)
  })

  it('keeps a note that came too late on the screen', async () => {
    const place = await raised()
    const manager = await signedIn('teamManager')
    await manager.send(place, {}, `${place}/acknowledge`)
    const late = await manager.send(place, { note: 'Typed too late' }, `${place}/acknowledge`)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Typed too late')
  })

  it('asks for the day and the time when somebody was told', async () => {
    const place = await raised()
    const lead = await signedIn('auditLead')
    const day = { 'toldOn-day': '19', 'toldOn-month': '11', 'toldOn-year': '2015' }
    const refused = await lead.send(
      place,
      { toldTo: 'The duty manager', ...day, toldTime: 'noonish' },
      `${place}/tell`,
    )
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="noonish"')
    await lead.send(place, { toldTo: 'The duty manager', ...day, toldTime: '9.15am' }, `${place}/tell`)
    expect((await lead.open(place)).body).toContain('Told The duty manager, 19 November 2015 at 09:15')
  })
})

describe('the list of follow-ups', () => {
  it('tells who has none what will stand there', async () => {
    expect((await (await signedIn('socialWorker')).open('/follow-ups')).body).toContain(
      'No follow-up concerns you',
    )
  })

  it('shows the auditors of a case their own and no other', async () => {
    await raised('Of another case')
    laid = await layCase(cast)
    await raised('Of this case')
    const { body } = await (await auditor()).open('/follow-ups')
    expect(body).toContain('Of this case')
    expect(body).not.toContain('Of another case')
  })

  it('shows the lead all of them, and of an older round that nothing is recorded', async () => {
    const why = 'The report does not say'
    const older = {
      urgency: 'immediate',
      what: 'From an older round',
      why,
      manager: null,
      deputy: null,
    } as const
    const days = { raisedAt: NOW, raisedOn: null, dueAt: null, dueOn: null, by: laid.first.person }
    const fresh = { id: newId<'followUp'>(), case: laid.case, child: laid.child, ...older, ...days }
    await cast.lay((transaction) => insertFollowUp(transaction, cast.authority, fresh))
    await raised('Visit today')
    const { body } = await (await signedIn('auditLead')).open('/follow-ups')
    const [waiting, others] = body.split('Every other follow-up')
    expect(waiting).toContain('Visit today')
    expect(others).toContain('From an older round')
    expect(others).toContain('Not recorded')
  })
})
