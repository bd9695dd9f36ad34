import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../src/access/index.ts'
import { Desk } from '../../src/reports/desk.factory.ts'
import { Browser, openWeb, type Web } from '../support/browser.ts'

/** So many pages of one kind are looked at: the next child has the same links as the one before. */
const ALIKE = 4
const FILES = /\.(docx|pdf|xlsx|csv|html|txt|json|ics)$/

let desk: Desk
let web: Web
beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
  await desk.submit()
  await desk.approve()
  await desk.issue()
  web = await openWeb(desk.story.house)
})
afterAll(async () => {
  await web?.close()
  await desk?.story.close()
})

describe('a page', () => {
  it.each(ROLES)('links for the role %s to nothing that is not there', async (role) => {
    const { dead, count } = await follow(await signedIn(role))
    expect(dead).toEqual([])
    expect(count).toBeGreaterThan(5)
  })
})

async function signedIn(role: Role): Promise<Browser> {
  const { login, password } = desk.story.who(role)
  const browser = new Browser(web)
  await browser.signIn(login, password)
  return browser
}

/** Follows every link from the first page on; what it gives are those that led nowhere, each with its page. */
async function follow(browser: Browser): Promise<{ readonly dead: string[]; readonly count: number }> {
  const found = new Map([['/', 'nowhere']])
  const counts = new Map<string, number>()
  const dead: string[] = []
  // What is found on the way is looked at in the same walk.
  for (const [url, page] of found) {
    const { statusCode, body } = await browser.open(url)
    if (statusCode >= 400) dead.push(`${url} on ${page}`)
    for (const next of linksIn(body).filter((each) => !found.has(each))) {
      const alike = (counts.get(kindOf(next)) ?? 0) + 1
      counts.set(kindOf(next), alike)
      if (alike <= ALIKE) found.set(next, url)
    }
  }
  return { dead, count: found.size }
}

function linksIn(body: string): string[] {
  const addresses = [...body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, to = '']) => to)
  return [...new Set(addresses.map((to) => to.replaceAll('&amp;', '&')))].filter((to) => !isFile(to))
}

function isFile(address: string): boolean {
  return FILES.test(address.replace(/\?.*/, ''))
}

function kindOf(address: string): string {
  return address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '')
}
