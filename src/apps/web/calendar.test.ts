import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { raiseFollowUp } from '../../audits/case/follow-up/raising/commands.ts'
import { layCase } from '../../audits/case/laid.factory.ts'
import { closeAccount } from '../../access/index.ts'

const PASSWORD = 'a password for tests'
let cast: Cast
let web: Web

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function browserOf(login: string): Promise<Browser> {
  await givePassword(cast, login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

/** The path of the address that the page shows once. */
async function addressFor(browser: Browser): Promise<string> {
  const sent = await browser.send('/calendar', {})
  expect(sent.statusCode).toBe(303)
  const { body } = await browser.open('/calendar')
  return /\/calendar\/[0-9a-f]{64}\.ics/.exec(body)?.[0] ?? ''
}

const read = (url: string, headers = {}) => web.server.inject({ method: 'GET', url, headers })

describe('the address of a calendar', () => {
  it('is not there for a wrong or malformed secret, signed in or not', async () => {
    for (const wrong of [`${'0'.repeat(64)}.ics`, '0'.repeat(64), 'x.ics', '%27.ics']) {
      expect((await read(`/calendar/${wrong}`)).statusCode, wrong).toBe(404)
    }
    const auditor = await browserOf('auditor')
    const answer = await auditor.open(`/calendar/${'0'.repeat(64)}.ics`)
    expect([answer.statusCode, answer.body.includes('Page not found')]).toEqual([404, true])
  })

  it('is shown once, and only the hash of its secret is kept', async () => {
    const browser = await browserOf('moderator')
    const address = await addressFor(browser)
    expect((await read(address)).statusCode).toBe(200)
    expect((await browser.open('/calendar')).body).not.toContain(address)
    const { rows } = await cast.database.superuser.query('select * from access.calendar_link')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(address.slice('/calendar/'.length, -'.ics'.length))
  })

  it('stops working when a new one is made, when it is withdrawn, and when the account is closed', async () => {
    const browser = await browserOf('analyst')
    const first = await addressFor(browser)
    const second = await addressFor(browser)
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200])
    await browser.send('/calendar', {}, '/calendar/withdraw')
    expect((await read(second)).statusCode).toBe(404)
    expect((await browser.send('/calendar', {}, '/calendar/withdraw')).statusCode).toBe(409)
    const third = await addressFor(browser)
    const { person } = await cast.who('analyst')
    await cast.house.door.run(await cast.who('administrator'), closeAccount, { person })
    expect((await read(third)).statusCode).toBe(404)
  })

  it('is seen by nobody else, not even by who makes accounts', async () => {
    await addressFor(await browserOf('boardMember'))
    const { rows } = await cast.database.superuser.query(
      `select policyname from pg_policies where tablename = 'calendar_link' and permissive = 'RESTRICTIVE'`,
    )
    expect(rows).toEqual([{ policyname: 'by_doorkeeper' }])
    expect((await (await browserOf('administrator')).open('/calendar')).body).toContain('no address yet')
  })
})

describe('what a calendar program reads', () => {
  it('is the person’s own audits and follow-ups, and tells nothing of a child', async () => {
    const laid = await layCase(cast, 'inProgress')
    // Files that share what is loaded share the count of what was laid.
    const number = /\d+$/.exec(laid.first.displayName)?.[0] ?? ''
    await cast.database.superuser.query(
      `update audits.round set due_on = '2015-12-18', board_on = '2016-01-14'`,
    )
    const manager = await cast.who('teamManager')
    const said = { urgency: 'immediate', what: 'Strategy meeting', why: 'A new worry' }
    const asked = { case: laid.case, ...said, manager: manager.person, deputy: 'nobody' }
    expect((await cast.house.door.run(laid.first, raiseFollowUp, asked)).ok).toBe(true)
    const bodyFor = async (login: string) => {
      const answer = await read(await addressFor(await browserOf(login)))
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
      return answer.body.replaceAll('\r\n ', '')
    }
    const [auditor, asker, stranger] = [
      await bodyFor(`first${number}`),
      await bodyFor('teamManager'),
      await bodyFor('socialWorker'),
    ]
    expect(auditor).toContain(`SUMMARY:1 of your audits is due: round round-${number}`)
    expect(auditor).toContain('DTSTART;VALUE=DATE:20160114')
    expect(asker).toContain('SUMMARY:An immediate follow-up waits for you')
    expect(asker).not.toContain('of your audits')
    expect(stranger).not.toContain('BEGIN:VEVENT')
    const { rows } = await cast.database.superuser.query(
      'select reference, child_id, id from audits.case_file',
    )
    const secrets = [...rows.flatMap((row) => Object.values(row)), 'Strategy', 'worry', `child${number}`]
    expect(secrets.filter((secret) => `${auditor}${asker}`.includes(String(secret)))).toEqual([])
  })

  it('is kept by nobody on the way, leaves a line on the trail, and is not sent twice when nothing changed', async () => {
    const address = await addressFor(await browserOf('independentPerson'))
    const first = await read(address)
    expect(first.headers['cache-control']).toBe('private, no-store')
    const again = await read(address, { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const { rows } = await cast.database.superuser.query(
      `select count(*)::int as n from trail.line l join access.person p on p.id = l.actor
        where l.verb = 'access.readCalendar' and p.login = 'independentPerson'`,
    )
    expect(rows).toEqual([{ n: 2 }])
  })
})
