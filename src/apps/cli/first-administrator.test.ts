import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { literalDay } from '../../kernel/day.ts'
import { instantOf, parseInstant, type Instant } from '../../kernel/instant.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import { foundAuthority } from '../../organisation/founding/store.ts'
import { openHouse } from '../house.ts'
import { firstLink, foundEmpty } from './first-administrator.ts'
import { Refused } from './refused.ts'

const START: Instant = parseInstant('2026-05-04T09:00:00Z')!
const HOUR = 60 * 60_000
const PASSWORD = 'three random words'

let database: TestDatabase
let now: Instant
let web: Web | null

beforeEach(async () => {
  database = await freshDatabase()
  now = START
  web = null
})
afterEach(async () => {
  await web?.close()
  await database.close()
})

function later(hours: number): void {
  now = instantOf(now + hours * HOUR)
}

async function start(name?: string, kind: 'embedded' | 'server' = 'embedded'): Promise<string | null> {
  await foundEmpty({ pool: database.pool, kind }, name, () => now)
  return firstLink(await openHouse(database.pool, () => now))
}

async function browse(): Promise<Browser> {
  web ??= await openWeb(await openHouse(database.pool, () => now))
  return new Browser(web)
}

function choose(browser: Browser, link: string | null, password = PASSWORD) {
  return browser.send(link ?? '', { password, repeated: password })
}

describe('a new installation without a story', () => {
  it('is refused over a story', async () => {
    const story = { day: literalDay('2015-11-19'), personas: [] }
    const words = { words: PLAIN_WORDS, wordsFrom: literalDay('2010-01-01') }
    await foundAuthority(database.pool, { name: 'Storybury', brandColour: null, story, ...words }, START)
    await expect(start()).rejects.toThrow(Refused)
    await expect(start()).rejects.toThrow('This home holds a story')
    await expect(start('Testbury', 'server')).rejects.toThrow(
      'The database that DATABASE_URL names holds a story',
    )
    expect(await firstLink(await openHouse(database.pool, () => now))).toBeNull()
  })

  it('is refused another name than it was founded with, and takes the same one again', async () => {
    await start('Testbury')
    await expect(start('Otherbury')).rejects.toThrow(
      '“Testbury” stands here already, and --authority says “Otherbury”',
    )
    expect(await start('Testbury')).not.toBeNull()
  })

  it('lists nobody on its sign-in page', async () => {
    await start('Testbury')
    const { body } = await (await browse()).open('/sign-in')
    expect(body).toContain('Practice assurance for Testbury.')
    expect(body).not.toContain('Who can sign in')
  })

  it('has one administrator, who chooses a password behind the link and signs in with it', async () => {
    const link = await start('Testbury')
    const browser = await browse()
    expect(link).toMatch(/^\/join\/[0-9a-f]{64}$/)
    expect((await browser.open(link ?? '')).body).toContain('value="administrator"')
    expect((await choose(browser, link)).headers.location).toBe('/sign-in')
    await browser.signIn('administrator', PASSWORD)
    expect((await browser.open('/people')).body).toContain('First administrator')
  })

  it('gives a fresh link when the first was never used, and the first stops working', async () => {
    const first = await start('Testbury')
    later(1)
    const second = await start()
    const browser = await browse()
    expect((await browser.open(first ?? '')).body).toContain('A newer link was made for you')
    await browser.open(second ?? '')
    expect((await choose(browser, first)).statusCode).toBe(422)
    expect((await choose(browser, second)).statusCode).toBe(303)
    const { rows } = await database.superuser.query(`select login from access.person where kind = 'person'`)
    expect(rows).toEqual([{ login: 'administrator' }])
  })

  it('gives no link any more once the administrator can sign in, and the trail tells of none', async () => {
    const link = await start('Testbury')
    await choose(await browse(), link)
    const lines = async () =>
      (
        await database.superuser.query(
          `select from trail.line where verb = 'access.inviteFirstAdministrator'`,
        )
      ).rowCount
    expect(await lines()).toBe(1)
    expect(await start()).toBeNull()
    expect(await lines()).toBe(1)
  })
})

describe('a one-time link', () => {
  it('is not there when nobody made it', async () => {
    await start('Testbury')
    expect((await (await browse()).open(`/join/${'0'.repeat(64)}`)).statusCode).toBe(404)
  })

  it('is good for a day', async () => {
    const link = await start('Testbury')
    later(23)
    const browser = await browse()
    expect((await browser.open(link ?? '')).body).toContain('Choose your password')
    later(1)
    expect((await choose(browser, link)).body).toContain('This link was good for a day, and the day is over.')
  })

  it('works once, and says nothing of the account afterwards', async () => {
    const link = await start('Testbury')
    const browser = await browse()
    await choose(browser, link)
    const again = await choose(browser, link, 'another three words')
    expect(again.body).toContain('This link was used already')
    expect(again.body).not.toContain('administrator"')
    expect((await browser.signIn('administrator', 'another three words')).statusCode).toBe(422)
  })

  it('takes no password that is easy to guess, and stays good for the next try', async () => {
    const link = await start('Testbury')
    const browser = await browse()
    expect((await choose(browser, link, 'administrator')).body).toContain('more than your user name')
    const different = await browser.send(link ?? '', { password: PASSWORD, repeated: 'three random word' })
    expect(different.body).toContain('Enter the same password again: the two are different')
    expect((await choose(browser, link)).statusCode).toBe(303)
  })

  it('keeps no token in clear', async () => {
    const link = await start('Testbury')
    const { rows } = await database.superuser.query('select token_sha256 from access.invitation')
    expect(rows).toHaveLength(1)
    expect(link).not.toContain(rows[0].token_sha256)
  })
})
