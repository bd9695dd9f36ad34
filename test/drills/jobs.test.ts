import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Home } from '../support/goldthread.ts'
import { openMailServer, readable, type MailServer } from '../support/mail-server.ts'

const PORT = 3981
const ADDRESS = `http://127.0.0.1:${PORT}`
let mails: MailServer
let home: Home
let child: ChildProcess | null = null

beforeAll(async () => {
  mails = await openMailServer()
  home = new Home({
    GOLDTHREAD_SMTP_URL: mails.url,
    GOLDTHREAD_MAIL_FROM: 'goldthread@northmere.example',
    GOLDTHREAD_PUBLIC_URL: ADDRESS,
  })
})
afterAll(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL')
  home?.remove()
  await mails?.close()
})

/** Somebody at the running program. */
class Visitor {
  readonly #cookies = new Map<string, string>()

  async signIn(login: string, password: string): Promise<void> {
    await this.send('/sign-in', { login, password })
  }

  async open(path: string): Promise<string> {
    const page = await fetch(ADDRESS + path, { headers: { cookie: this.#sent() }, redirect: 'manual' })
    this.#keep(page)
    return page.text()
  }

  async send(path: string, fields: Record<string, string>): Promise<Response> {
    const token = /name="_csrf" value="([^"]+)"/.exec(await this.open(path))?.[1] ?? ''
    const answer = await fetch(ADDRESS + path, {
      method: 'POST',
      headers: { cookie: this.#sent(), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, _csrf: token }),
      redirect: 'manual',
    })
    this.#keep(answer)
    return answer
  }

  #sent(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  #keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
  }
}

async function visitor(login: string): Promise<Visitor> {
  const fresh = new Visitor()
  await fresh.signIn(login, `northmere-${login}`)
  return fresh
}

/** The lead raises a follow-up in a case of the round of the story, and gives where it stands. */
async function raise(manager: string): Promise<string> {
  const lead = await visitor('lead')
  const [, file = ''] = /href="\/cases\/([0-9a-f-]{36})"/.exec(await lead.open('/rounds/april-2015')) ?? []
  const asked = { urgency: 'immediate', what: 'Strategy meeting', why: 'A new worry', deputy: 'nobody' }
  const done = await lead.send(`/cases/${file}/follow-ups/new`, { ...asked, manager })
  return done.headers.get('location') ?? ''
}

/** The administrator writes down where the manager's mails go, and gives the manager's id. */
async function giveAddress(): Promise<string> {
  const administrator = await visitor('admin')
  const page = await administrator.open('/people?role=teamManager')
  const [, person = ''] = /href="\/people\/([0-9a-f-]{36})"/.exec(page) ?? []
  const form = await administrator.open(`/people/${person}/details`)
  const valueOf = (field: string) =>
    new RegExp(`name="${field}"[^>]*value="([^"]*)"`).exec(form)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const details = {
    ...{ displayName: valueOf('displayName') || 'The manager', seen: valueOf('seen') },
    agency: '',
    email: 'manager@northmere.example',
    lineManager: '',
  }
  await administrator.send(`/people/${person}/details`, details)
  return person
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((exit) => child.once('exit', exit))
  child.kill(signal)
  return ended
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let wait = 0; wait < 400 && !isTrue(); wait += 1) await pause(50)
}

describe('kill -9 while a mail is on its way', () => {
  it('loses no mail and makes no notice twice: the job runs again, and kill -TERM ends the loop too', async () => {
    child = await home.start(PORT)
    const manager = await giveAddress()
    mails.hold(true)
    const place = await raise(manager)
    expect(place).toMatch(/^\/follow-ups\//)
    await pause(1500)
    await kill(child, 'SIGKILL')
    mails.hold(false)
    const before = mails.received.length

    child = await home.start(PORT)
    await until(() => mails.received.length > before)
    const mine = mails.received.filter(({ to }) => to.includes('manager@northmere.example'))
    expect(mine.length).toBeGreaterThan(0)
    // The one that was on its way and the one that was sent again are one mail to a mail program.
    const ids = new Set(mine.map((mail) => /^message-id: (.*)$/im.exec(mail.text)?.[1]))
    expect(ids.size).toBe(1)
    expect(readable(mine[0]!)).toContain(`${ADDRESS}${place}`)
    const notices = await (await visitor('manager')).open('/notices')
    expect(notices.match(/A follow-up was raised and concerns you/g)?.length).toBe(2)
    expect(notices).toContain('Sent by mail too')
    expect(home.run('doctor').out).toContain('Nothing is wrong.')
    expect(await kill(child, 'SIGTERM')).toBe(0)
    await pause(200)
    expect(home.postgres()).toEqual([])
  }, 120_000)
})
