import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOf, one } from '../access/ask.ts'
import { layWorld } from '../access/world.ts'
import { openSite, type Site, type Tab } from '../accessibility/site.ts'

const SAVED = /^Saved at \d\d:\d\d$/
const SAVE_MS = 20_000

let site: Site
let address: string

beforeAll(async () => {
  site = await openSite()
  const world = await layWorld(site.story)
  address = `/cases/${world.scopes('case', 'auditor').mine}`
}, 240_000)
afterAll(() => site?.close())

/** A second window of the same auditor, with a session of its own cookies. */
async function windows(): Promise<readonly [Tab, Tab]> {
  const one = await site.tab('auditor', 'with JavaScript')
  const other = await one.page.context().newPage()
  return [one, { ...one, page: other }]
}

async function stored(question: string): Promise<string[]> {
  const ask = askOf(site.story)
  const file = address.split('/')[2]
  return ask(
    'select comment from audits.answer where case_id = $1 and question = $2 order by id',
    file,
    question,
  )
}

describe('a page that saves itself', () => {
  it('keeps what was typed without a button, says when, and shows it on another device', async () => {
    const [{ page }, other] = await windows()
    await page.goto(`${address}/topics/chronology`)
    await page.locator('#comment-focused').fill('Typed and never sent')
    const status = page.locator('[data-autosave-status]')
    await status.filter({ hasText: SAVED }).waitFor({ timeout: SAVE_MS })
    expect(await page.locator('[role="status"]').innerText()).toBe('What you typed is saved')
    await other.page.goto(`${address}/topics/chronology`)
    expect(await other.page.locator('#comment-focused').inputValue()).toBe('Typed and never sent')
    await other.page.close()
    await page.locator('#comment-focused').fill('Typed and never sent, and more')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.waitForURL('**/topics/plan')
    expect(await stored('focused')).toEqual(['Typed and never sent', 'Typed and never sent, and more'])
  }, 120_000)

  it('shows both versions where two windows wrote, and loses neither', async () => {
    const [{ page }, other] = await windows()
    for (const each of [page, other.page]) await each.goto(`${address}/topics/plan`)
    await page.locator('#comment-exists').fill('From the first window')
    await page.locator('[data-autosave-status]').filter({ hasText: SAVED }).waitFor({ timeout: SAVE_MS })
    await other.page.locator('#comment-exists').fill('From the second window')
    await other.page.getByText('Both versions stand on this page').first().waitFor({ timeout: SAVE_MS })
    expect(await other.page.locator('[data-other="seen-exists"]').innerText()).toContain(
      'From the first window',
    )
    expect(await other.page.locator('#comment-exists').inputValue()).toBe('From the second window')
    expect(await stored('exists')).toEqual(['From the first window'])
    await other.page.getByRole('button', { name: 'Save and continue' }).click()
    await other.page.waitForURL('**/topics/childSeen')
    expect(await stored('exists')).toEqual(['From the first window', 'From the second window'])
    await other.page.close()
  }, 120_000)

  it('keeps a form that does more than save as a draft, and shows both where two windows typed', async () => {
    const [{ page }, other] = await windows()
    for (const each of [page, other.page]) await each.goto(`${address}/follow-ups/new`)
    await page.locator('#why').fill('From the first window')
    const kept = page
      .locator('[data-autosave-status]')
      .filter({ hasText: /^Kept at \d\d:\d\d, not sent yet$/ })
    await kept.waitFor({ timeout: SAVE_MS })
    await other.page.locator('#why').fill('From the second window')
    await other.page
      .getByText('you typed something else in another window')
      .first()
      .waitFor({ timeout: SAVE_MS })
    expect(await other.page.locator('[data-other="draftSeen"]').innerText()).toContain(
      'From the first window',
    )
    expect(await other.page.locator('#why').inputValue()).toBe('From the second window')
    await other.page.close()
    await page.goto(`${address}/follow-ups/new`)
    expect(await page.locator('#why').inputValue()).toBe('From the first window')
  }, 120_000)

  it('keeps what was typed when the session is lost, and goes on saving after signing in elsewhere', async () => {
    const { page } = await site.tab('auditor', 'with JavaScript')
    await page.goto(`${address}/topics/caseRecording`)
    const context = page.context()
    const session = (await context.cookies()).filter(({ name }) => name === 'goldthread_session')
    await context.clearCookies({ name: 'goldthread_session' })
    await page.locator('#comment-inTime').fill('Typed while signed out')
    await page.getByText('you are signed out').first().waitFor({ timeout: SAVE_MS })
    expect(await page.locator('#comment-inTime').inputValue()).toBe('Typed while signed out')
    expect(await stored('inTime')).toEqual([])
    await context.addCookies(session)
    await page.locator('[data-autosave-status]').filter({ hasText: SAVED }).waitFor({ timeout: SAVE_MS })
    expect(await stored('inTime')).toEqual(['Typed while signed out'])
  }, 120_000)

  it('says that there is no connection, and saves when it is back', async () => {
    const { page } = await site.tab('auditor', 'with JavaScript')
    await page.goto(`${address}/topics/communication`)
    await page.context().setOffline(true)
    await page.locator('#comment-effective').fill('Typed in a tunnel')
    await page.getByText('there is no connection').first().waitFor({ timeout: SAVE_MS })
    await page.context().setOffline(false)
    await page.locator('[data-autosave-status]').filter({ hasText: SAVED }).waitFor({ timeout: SAVE_MS })
    expect(await stored('effective')).toEqual(['Typed in a tunnel'])
  }, 120_000)
})

describe('a topic by keyboard alone', () => {
  it('is answered, commented on, saved, and leads on to the next', async () => {
    const { page } = await site.tab('auditor', 'with JavaScript')
    await page.goto(`${address}/topics/directWork`)
    const focus = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
    for (const question of ['offered', 'declineRecorded', 'purposeful']) {
      await tabTo(page, focus, `answer-${question}`)
      await page.keyboard.press('Space')
      await tabTo(page, focus, `comment-${question}`)
      await page.keyboard.type(`By keyboard: ${question}`)
    }
    await tabTo(page, focus, 'go')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/topics/planningMeetings')
    expect((await stored('offered')).at(-1)).toBe('By keyboard: offered')
    expect((await stored('purposeful')).at(-1)).toBe('By keyboard: purposeful')
  }, 120_000)
})

async function tabTo(page: Tab['page'], focus: () => Promise<string>, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focus()) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${name}`)
}

describe('the print for supervision', () => {
  it('of a usual case is one sheet of A4', async () => {
    const ask = askOf(site.story)
    const cases = await ask(
      `select c.id from audits.case_file c join audits.round r on r.id = c.round_id
       where r.code = 'april-2015' and c.status = 'confirmed' order by c.position`,
    )
    const { page } = await site.tab('auditLead', 'with JavaScript')
    const counts: number[] = []
    for (const file of cases) {
      await page.goto(`/cases/${file}/print`)
      counts.push(pagesIn(await page.pdf({ format: 'A4' })))
    }
    expect(counts).toEqual(cases.map(() => 1))
    expect(counts.length).toBe(8)
    await page.goto(`/cases/${cases[0]}/check`)
    expect(pagesIn(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1)
  }, 120_000)

  it('carries no comment about a worker', async () => {
    const file = address.split('/')[2]!
    const { id: authorityId } = await site.story.house.authority()
    const person = await one(askOf(site.story), `select id from access.person where login = 'auditor1'`)
    await askOf(site.story)(
      `insert into audits.worker_comment (authority_id, id, case_id, comment, at, by_person)
       values ($1, gen_random_uuid(), $2, 'Words about a worker', now(), $3)`,
      ...[authorityId, file, person],
    )
    const { page } = await site.tab('auditor', 'with JavaScript')
    await page.goto(`${address}/worker-comments`)
    expect(await page.locator('main').innerText()).toContain('Words about a worker')
    for (const rest of ['', '/print', '/check', '/confirm']) {
      await page.goto(`${address}${rest}`)
      expect(await page.locator('main').innerText()).not.toContain('Words about a worker')
    }
  }, 60_000)
})

function pagesIn(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length
}
