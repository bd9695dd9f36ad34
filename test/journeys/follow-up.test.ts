import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsOf } from '../../src/apps/rooms.ts'
import { tasksOf } from '../../src/apps/worker.ts'
import { instantOf } from '../../src/kernel/instant.ts'
import { openHouse } from '../../src/apps/house.ts'
import { openSite, Visitor, type Site } from './site.ts'

const HOUR = 3_600_000
let site: Site
let lead: Visitor

beforeAll(async () => {
  site = await openSite()
  lead = await Visitor.signIn(site, 'lead')
}, 120_000)
afterAll(() => site?.close())

/** What the timekeeper does every five minutes, as many hours later. */
async function keepTime(hoursLater: number): Promise<void> {
  const { house } = site.story
  const later = await openHouse(house.pool, () => instantOf(house.clock() + hoursLater * HOUR))
  await tasksOf(later, jobsOf(null))['audits.keepFollowUps']!({})
}

/** The way of one that is answered stands in the journey of the whole round. */
async function raise(what: string): Promise<string> {
  await lead.goto('/rounds/april-2015')
  const file = await lead.page.locator('a[href^="/cases/"]').first().getAttribute('href')
  await lead.goto(`${file}/follow-ups/new`)
  await lead.reads('telephone now')
  await lead.reads('This is not a referral')
  await lead.page.getByRole('radio', { name: /^Immediate/ }).check()
  await lead.page.getByLabel('What is asked for?').fill(what)
  await lead.page.getByLabel('Why?').fill('The plan was not renewed after the last episode')
  await lead.press('Raise the follow-up')
  await lead.page.getByText('Choose who acts if the manager cannot').first().waitFor()
  expect(await lead.page.getByLabel('What is asked for?').inputValue()).toBe(what)
  await lead.page.getByLabel('Which manager has to act?').selectOption({ index: 1 })
  await lead.page.getByLabel('Who acts if the manager cannot?').selectOption('nobody')
  await lead.press('Raise the follow-up')
  return new URL(lead.page.url()).pathname
}

describe('a follow-up that nobody answers', () => {
  it('goes up the line once its time has passed, and says so', async () => {
    const unanswered = await raise('A visit today')
    await keepTime(23)
    await lead.goto(unanswered)
    expect(await lead.page.getByText('Went up the line').count()).toBe(0)
    await keepTime(25)
    await lead.goto(unanswered)
    await lead.reads(/Went up the line to .*, because its time had passed/)
    await lead.goto('/follow-ups')
    await lead.reads(/Went up the line to/)
    await lead.goto('/notices')
    await lead.reads('An overdue follow-up has come to you')
    await lead.reads('Mail waits to be sent')
  })

  it('has its times set by the audit lead', async () => {
    await lead.goto('/follow-ups/clocks')
    await lead.page.getByLabel('Immediate: act within how many hours?').fill('0')
    await lead.press('Save')
    await lead.reads('Enter whole hours from 1 to 168')
    await lead.page.getByLabel('Immediate: act within how many hours?').fill('6')
    await lead.press('Save')
    await lead.reads('The times are set.')
  })
})
