import { existsSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { instantOf, type Instant } from '../../kernel/instant.ts'
import { openHouse } from '../house.ts'
import { identifyToken } from '../identify.ts'
import { SESSION_COOKIE } from './identify.ts'

const MINUTE = 60_000
const PASSWORD = 'three random words'

let cast: Cast
let web: Web
let now: Instant = NOW
let browser: Browser

beforeAll(async () => {
  cast = await openCast()
  await givePassword(cast, 'auditor', PASSWORD)
  await givePassword(cast, 'moderator', PASSWORD)
  web = await openWeb(await openHouse(cast.database.pool, () => now))
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})
beforeEach(() => {
  now = NOW
  browser = new Browser(web)
})

function later(minutes: number): void {
  now = instantOf(now + minutes * MINUTE)
}

async function isSignedIn(who: Browser): Promise<boolean> {
  return (await who.open('/account')).statusCode === 200
}

describe('the way in', () => {
  it('refuses a form without the hidden field, with a sentence that says what to do', async () => {
    const answer = await browser.post('/sign-in', { login: 'auditor', password: PASSWORD })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Go back, reload the page and send it again.')
    expect(browser.cookies.has(SESSION_COOKIE)).toBe(false)
  })

  it('gives the same answer for a wrong password as for a user name that nobody has', async () => {
    const shown = async (login: string) => {
      const answer = await new Browser(web).signIn(login, 'a wrong password')
      return [answer.statusCode, answer.body.replace(/value="[^"]*"/g, '')]
    }
    expect(await shown('auditor')).toEqual(await shown('nobody'))
    expect((await shown('auditor'))[0]).toBe(422)
  })

  it('takes as long for a user name that nobody has as for a wrong password', async () => {
    const took = { missing: [] as number[], moderator: [] as number[] }
    for (let round = 0; round < 5; round += 1) {
      for (const login of ['missing', 'moderator'] as const) {
        const start = performance.now()
        await browser.signIn(login, 'a wrong password')
        took[login].push(performance.now() - start)
      }
    }
    expect(Math.min(...took.missing) / Math.min(...took.moderator)).toBeGreaterThan(0.5)
  })

  it('says what is missing from an empty form', async () => {
    const { body } = await browser.signIn('', '')
    expect(body).toContain('Enter your user name')
    expect(body).toContain('Enter your password')
    expect(body).toContain('<title>Error: Sign in - Goldthread</title>')
  })

  it('leads every address to the way in, and back to it afterwards', async () => {
    const asked = await browser.open('/account')
    expect(asked.headers.location).toBe('/sign-in?next=%2Faccount')
    const signedIn = await browser.send('/sign-in?next=%2Faccount', { login: 'auditor', password: PASSWORD })
    expect(signedIn.headers.location).toBe('/account')
  })

  it('leads nowhere else but to our own addresses', async () => {
    const next = encodeURIComponent('//elsewhere.example/')
    const answer = await browser.send(`/sign-in?next=${next}`, { login: 'auditor', password: PASSWORD })
    expect(answer.headers.location).toBe('/')
  })

  it('takes the account from the form, not from the address that somebody was sent', async () => {
    const sent = `/sign-in?login=moderator&password=${encodeURIComponent(PASSWORD)}`
    const { person } = await cast.who('auditor')
    await browser.send(sent, { login: 'auditor', password: PASSWORD })
    const token = browser.cookies.get(SESSION_COOKIE) ?? ''
    expect((await identifyToken(cast.house, token))?.person).toBe(person)
    expect((await browser.send(sent, {})).body).toContain('Enter your password')
  })

  it('takes a user name with capitals, which a telephone likes to put there', async () => {
    expect((await browser.signIn('Auditor', PASSWORD)).statusCode).toBe(303)
  })

  it('never writes back the password that was typed', async () => {
    expect((await browser.signIn('auditor', 'a secret that was mistyped')).body).not.toContain('mistyped')
  })
})

describe('a session', () => {
  it('begins with a token of its own, whatever token the browser brought along', async () => {
    browser.cookies.set(SESSION_COOKIE, 'a'.repeat(64))
    await browser.signIn('auditor', PASSWORD)
    expect(browser.cookies.get(SESSION_COOKIE)).toMatch(/^[0-9a-f]{64}$/)
    expect(browser.cookies.get(SESSION_COOKIE)).not.toBe('a'.repeat(64))
  })

  it('ends the session that the browser held before', async () => {
    await browser.signIn('auditor', PASSWORD)
    const before = new Browser(web)
    before.cookies.set(SESSION_COOKIE, browser.cookies.get(SESSION_COOKIE) ?? '')
    await browser.signIn('moderator', PASSWORD)
    expect(await isSignedIn(before)).toBe(false)
    expect((await browser.open('/account')).body).toContain('The moderator')
  })

  it('has a cookie that no script reads and no other site sends along with a form', async () => {
    const { headers } = await browser.signIn('auditor', PASSWORD)
    const cookie = [headers['set-cookie']].flat().find((each) => each?.startsWith(SESSION_COOKIE))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('has a cookie that travels encrypted alone where people reach us so', async () => {
    const secure = await openWeb(cast.house, { isHttps: true })
    const { headers } = await new Browser(secure).signIn('auditor', PASSWORD)
    expect(headers['set-cookie']).toContain('; Secure')
    expect(headers['strict-transport-security']).toContain('max-age=')
    await secure.close()
  })

  it('ends half an hour after its last use', async () => {
    await browser.signIn('auditor', PASSWORD)
    later(29)
    expect(await isSignedIn(browser)).toBe(true)
    later(29)
    expect(await isSignedIn(browser)).toBe(true)
    later(30)
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('ends ten hours after it began, however busy it was', async () => {
    await browser.signIn('auditor', PASSWORD)
    for (let minutes = 0; minutes < 580; minutes += 20) {
      later(20)
      expect(await isSignedIn(browser)).toBe(true)
    }
    later(20)
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('ends at sign-out, for the server too', async () => {
    await browser.signIn('auditor', PASSWORD)
    const copy = new Browser(web)
    copy.cookies.set(SESSION_COOKIE, browser.cookies.get(SESSION_COOKIE) ?? '')
    const out = await browser.send('/sign-out', {})
    expect(out.headers.location).toBe('/sign-in')
    expect(await isSignedIn(copy)).toBe(false)
  })

  it('ends on every device when its person says so', async () => {
    const other = new Browser(web)
    await browser.signIn('auditor', PASSWORD)
    await other.signIn('auditor', PASSWORD)
    await browser.send('/account', {}, '/account/sign-out-everywhere')
    expect(await isSignedIn(other)).toBe(false)
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('stores no token that could be used by whoever reads the table', async () => {
    await browser.signIn('auditor', PASSWORD)
    const token = browser.cookies.get(SESSION_COOKIE) ?? ''
    const { rows } = await cast.database.superuser.query('select * from access.web_session')
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('the people of a story', () => {
  it('stand on the sign-in page with their passwords, and in a real installation nobody does', async () => {
    const ann = { login: 'ann', password: 'a password to try', name: 'Ann Lee', roles: ['auditor'] }
    const { superuser } = cast.database
    await superuser.query('update organisation.authority set story_personas = $1', [JSON.stringify([ann])])
    const { body } = await browser.open('/sign-in')
    for (const text of ['Ann Lee', 'Auditor', 'ann', 'a password to try']) expect(body).toContain(`>${text}<`)
    const real = superuser.query('update organisation.authority set is_story = false')
    await expect(real).rejects.toThrow('authority_check')
  })
})

describe('a file', () => {
  it('is not written anywhere for somebody who has not signed in', async () => {
    const content =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--x--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await web.server.inject({ method: 'POST', url: '/sign-in', headers, payload: content })
    expect(answer.statusCode).toBe(303)
    expect(existsSync(web.inbox)).toBe(false)
  })
})

describe('every answer', () => {
  it('carries the headers that keep other sites, frames and scripts out', async () => {
    const { headers } = await browser.open('/sign-in')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })
})

describe('whoever guesses', () => {
  beforeEach(async () => {
    await web.close()
    web = await openWeb(cast.house)
    browser = new Browser(web)
  })

  it('has to wait after ten wrong tries in a minute, even with the right one, and others at the same address do not', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await browser.signIn('moderator', 'a wrong password')).statusCode).toBe(422)
    }
    const refused = await browser.signIn('Moderator', PASSWORD)
    expect(refused.statusCode).toBe(429)
    expect(refused.body).toContain('Wait a minute and try again.')
    expect(refused.headers['retry-after']).toBeDefined()
    expect((await browser.signIn('auditor', PASSWORD)).statusCode).toBe(303)
  })

  it('has to wait too after sixty tries of any accounts', async () => {
    const answers: number[] = []
    for (let guess = 0; guess < 61; guess += 1) {
      answers.push((await browser.post('/sign-in', { login: `guess${guess}` })).statusCode)
    }
    expect(answers.slice(0, 60)).toEqual(Array(60).fill(403))
    expect(answers[60]).toBe(429)
  })

  it('keeps nobody else behind the same web server from signing in, whatever address the guesser makes up', async () => {
    const behind = await openWeb(cast.house, { isBehindProxy: true })
    const guess = (place: number, client: string) =>
      behind.server.inject({
        ...{ method: 'POST', url: '/sign-in', payload: `login=guess${place}`, remoteAddress: '127.0.0.1' },
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `198.51.100.${place}, ${client}`,
        },
      })
    const codes: number[] = []
    for (let place = 0; place < 61; place += 1) codes.push((await guess(place, '203.0.113.7')).statusCode)
    expect(codes.slice(-2)).toEqual([403, 429])
    expect((await guess(0, '203.0.113.8')).statusCode).toBe(403)
    await behind.close()
  })
})
