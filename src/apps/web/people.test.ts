import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothVersionsIn, fromOpenPage, seenIn } from '../../../test/support/meanwhile.ts'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, NOW, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { instantOf, type Instant } from '../../kernel/instant.ts'
import { layWorker } from '../../organisation/people/people.factory.ts'
import { openHouse } from '../house.ts'

const PASSWORD = 'three random words'
const NEW = { displayName: 'Ann Lee', login: 'ann.lee', agency: 'Health', roles: 'auditor' }

let cast: Cast
let web: Web
let admin: Browser
let now: Instant = NOW

beforeAll(async () => {
  cast = await openCast()
  for (const login of ['administrator', 'auditor', 'auditLead']) await givePassword(cast, login, PASSWORD)
  web = await openWeb(await openHouse(cast.database.pool, () => now))
  admin = new Browser(web)
  await admin.signIn('administrator', PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function idOf(login: string): Promise<string> {
  const found = await cast.database.superuser.query('select id from access.person where login = $1', [login])
  return found.rows[0].id
}

/** Sends a form, and opens the page that it leads to. */
async function sendAndFollow(
  url: string,
  fields: Readonly<Record<string, string>>,
  to = url,
): Promise<string> {
  const answer = await admin.send(url, fields, to)
  expect(answer.statusCode).toBe(303)
  return (await admin.open(answer.headers.location ?? '')).body
}

function linkIn(body: string): string {
  return /value="http:\/\/[^/]+(\/join\/[0-9a-f]{64})"/.exec(body)?.[1] ?? 'no link'
}

const ADDRESSES = ['', '/details', '/roles', '/deputies', '/worker', '/relationships', '/link', '/close']

describe('the pages of accounts', () => {
  it.each(['/people', '/people/new', ...ADDRESSES.map((page) => `/people/:person${page}`)])(
    'are not there for others: %s',
    async (address) => {
      const lead = new Browser(web)
      await lead.signIn('auditLead', PASSWORD)
      const answer = await lead.open(address.replace(':person', await idOf('auditor')))
      const absent = await lead.open('/no-such-page')
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toBe(absent.body)
    },
  )

  it.each([
    '/people/nobody',
    `/people/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
    '/people/nobody/roles',
  ])('are not there for somebody who is nobody: %s', async (address) => {
    expect((await admin.open(address)).statusCode).toBe(404)
  })

  it.each(['/people', '/people/new', ...ADDRESSES.map((page) => `/people/:person${page}`)])(
    'have one heading, a title and no text twice on links and buttons: %s',
    async (address) => {
      const { statusCode, body } = await admin.open(address.replace(':person', await idOf('auditor')))
      expect(statusCode).toBe(200)
      expect(body.match(/<h1/g)).toHaveLength(1)
      expect(parse(body).childNodes).toHaveLength(2)
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
      const texts = [...main.matchAll(/<(?:a|button)\b[^>]*>(.*?)<\/(?:a|button)>/g)].map(([, text]) => text)
      expect(texts).toEqual([...new Set(texts)])
    },
  )
})

describe('an administrator', () => {
  it('gets the sentences back with what was typed when an account cannot be made', async () => {
    const { statusCode, body } = await admin.send('/people/new', { ...NEW, login: 'Ann Lee', roles: '' })
    expect(statusCode).toBe(422)
    expect(body).toContain('Enter a user name of 2 to 40 small letters')
    expect(body).toContain('value="Ann Lee"')
  })

  it('makes an account, sees its link once, and its person signs in with a password of their own', async () => {
    const made = await sendAndFollow('/people/new', NEW)
    expect(made).toContain('One-time link for Ann Lee')
    const link = linkIn(made)
    expect((await admin.open(`/people/${await idOf('ann.lee')}/link`)).body).toContain('Make a one-time link')

    const ann = new Browser(web)
    await ann.send(link, { password: PASSWORD, repeated: PASSWORD })
    expect((await ann.signIn('ann.lee', PASSWORD)).statusCode).toBe(303)
    expect((await ann.open('/account')).body).toContain('Ann Lee')
  })

  it('can open the link too without using it up, and stays who they are', async () => {
    const link = linkIn(await sendAndFollow(`/people/${await idOf('ann.lee')}/link`, {}))
    now = instantOf(now + 60_000)
    expect((await admin.open(link)).body).toContain('Choose your password')
    expect((await admin.open('/people')).body).toContain('aria-current="page"')
  })

  it('helps somebody who forgot the password: the new one works, the old one and its sessions do not', async () => {
    const before = new Browser(web)
    await before.signIn('ann.lee', PASSWORD)
    now = instantOf(now + 60_000)
    const link = linkIn(await sendAndFollow(`/people/${await idOf('ann.lee')}/link`, {}))
    await new Browser(web).send(link, { password: 'another three words', repeated: 'another three words' })
    expect((await before.open('/account')).statusCode).toBe(303)
    expect((await new Browser(web).signIn('ann.lee', PASSWORD)).statusCode).toBe(422)
    expect((await new Browser(web).signIn('ann.lee', 'another three words')).statusCode).toBe(303)
  })

  it('finds people by name, role and account', async () => {
    const names = async (query: string) => {
      const { body } = await admin.open(`/people?${query}`)
      return [...body.matchAll(/href="\/people\/[0-9a-f-]{36}">([^<]*)</g)].map(([, name]) => name)
    }
    expect(await names('name=ann')).toEqual(['Ann Lee'])
    expect(await names('role=auditor')).toEqual(['Ann Lee', 'The auditor'])
    expect(await names('status=closed')).toEqual([])
    expect(await names('name=%25')).toEqual([])
    expect(await names('role=nonsense&after=nonsense')).toHaveLength(13)
  })

  it('gives and ends a role', async () => {
    const roles = `/people/${await idOf('ann.lee')}/roles`
    expect((await admin.send(roles, {})).body).toContain('Choose a role')
    expect((await admin.send(roles, { role: 'administrator' })).body).toContain(
      'An administrator holds no other role',
    )
    expect(await sendAndFollow(roles, { role: 'moderator' })).toContain(
      'Ann Lee holds the role Moderator now.',
    )
    const ended = await sendAndFollow(roles, { role: 'moderator' }, `${roles}/end`)
    expect(ended).toContain('Ann Lee no longer holds the role Moderator.')
  })

  it('names a deputy with a day in three fields', async () => {
    const deputies = `/people/${await idOf('auditLead')}/deputies`
    const day = (name: string, text: string) => {
      const [day = '', month = '', year = ''] = text.split(' ')
      return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
    }
    const deputy = { deputy: await idOf('ann.lee') }
    expect((await admin.send(deputies, { ...deputy, ...day('first', '31 2 2016') })).body).toContain(
      'Enter the first day',
    )
    const named = await sendAndFollow(deputies, {
      ...deputy,
      ...day('first', '1 2 2016'),
      ...day('last', '5 2 2016'),
    })
    expect(named).toContain('Ann Lee is named as deputy.')
    expect(named).toContain('5 February 2016')
  })

  it('links a worker record that a name finds', async () => {
    await cast.lay((transaction) => layWorker(transaction, cast.authority, { name: 'Ann Lee-Smith' }))
    const path = `/people/${await idOf('ann.lee')}/worker`
    const found = (await admin.open(`${path}?find=ann`)).body
    const worker = /name="worker" value="([^"]+)"/.exec(found)?.[1] ?? ''
    expect(await sendAndFollow(path, { worker })).toContain('Ann Lee-Smith')
    expect(await sendAndFollow(path, {}, `${path}/unlink`)).toContain('Not linked')
  })

  it('tells an administrator who comes second what another saved of the same account', async () => {
    await cast.join('admin.two', 'administrator')
    await givePassword(cast, 'admin.two', PASSWORD)
    const late = new Browser(web)
    await late.signIn('admin.two', PASSWORD)
    const person = `/people/${await idOf('ann.lee')}`
    const now = { displayName: 'Ann Lee', agency: 'Health' }
    await late.open(`${person}/details`)
    const typed = fromOpenPage(late, { ...now, agency: 'Police' })
    await late.open(`${person}/worker`)
    const unlinked = fromOpenPage(late, {})
    await admin.send(`${person}/details`, { ...now, email: 'ann@council.example' })
    const told = await late.post(`${person}/details`, typed)
    expect([told.statusCode, bothVersionsIn(told.body)]).toEqual([
      409,
      ['Agency', 'Health', 'Police', 'Mail address', 'ann@council.example', 'Blank'],
    ])
    expect(told.body).toContain('value="Police"')
    const decided = { ...typed, ...seenIn(told.body), ...now }
    expect((await late.post(`${person}/details`, decided)).statusCode).toBe(303)
    const [one, other] = await cast.lay(async (transaction) => [
      await layWorker(transaction, cast.authority, { name: 'Bo One' }),
      await layWorker(transaction, cast.authority, { name: 'Bo Other' }),
    ])
    await admin.send(`${person}/worker?find=bo`, { worker: one! }, `${person}/worker`)
    const late2 = await late.post(`${person}/worker?find=bo`, { ...unlinked, worker: other! })
    expect(late2.statusCode).toBe(409)
    expect(late2.body).toContain('Linked to <strong>Bo One</strong>')
    expect(late2.body).toContain(`name="worker" value="${other}"`)
    await admin.send(`${person}/worker`, {}, `${person}/worker/unlink`)
  })

  it('changes a name, and closes an account whose person is out at once', async () => {
    const person = `/people/${await idOf('ann.lee')}`
    const renamed = await sendAndFollow(`${person}/details`, { displayName: 'Ann Lee-Smith', agency: '' })
    expect(renamed).toContain('<h1 class="govuk-heading-l">Ann Lee-Smith</h1>')
    const ann = new Browser(web)
    await ann.signIn('ann.lee', 'another three words')
    expect((await ann.open('/account')).statusCode).toBe(200)
    expect(await sendAndFollow(`${person}/close`, {})).toContain('The account is closed.')
    expect((await ann.open('/account')).statusCode).toBe(303)
    expect(await sendAndFollow(`${person}/close`, {}, `${person}/close/undo`)).toContain(
      'The account is open again.',
    )
    expect((await ann.open('/account')).statusCode).toBe(303)
  })
})

describe("one's own account", () => {
  it('takes a new password for the old one alone, and signs out every other device', async () => {
    const [here, there] = [new Browser(web), new Browser(web)]
    await here.signIn('auditor', PASSWORD)
    await there.signIn('auditor', PASSWORD)
    const chosen = { password: 'four entirely random words', repeated: 'four entirely random words' }
    const wrong = await here.send('/account/password', { ...chosen, old: 'not this one' })
    expect(wrong.body).toContain('Enter the password that you have now')
    expect((await there.open('/account')).statusCode).toBe(200)
    expect((await here.send('/account/password', { ...chosen, old: PASSWORD })).headers.location).toBe(
      '/account',
    )
    expect((await here.open('/account')).statusCode).toBe(200)
    expect((await there.open('/account')).statusCode).toBe(303)
    expect((await there.signIn('auditor', PASSWORD)).statusCode).toBe(422)
  })

  it('cannot be changed by a form from elsewhere', async () => {
    const here = new Browser(web)
    await here.signIn('auditLead', PASSWORD)
    const chosen = {
      old: PASSWORD,
      password: 'four entirely random words',
      repeated: 'four entirely random words',
    }
    expect((await here.post('/account/password', chosen)).statusCode).toBe(403)
    expect((await new Browser(web).signIn('auditLead', PASSWORD)).statusCode).toBe(303)
  })
})

describe('the accessibility statement', () => {
  it('is there for everybody, signed in or not', async () => {
    const { statusCode, body } = await new Browser(web).open('/accessibility')
    expect(statusCode).toBe(200)
    expect(body).toContain('Accessibility of Goldthread')
    expect((await admin.open('/accessibility')).body).toContain('href="/people"')
  })
})
