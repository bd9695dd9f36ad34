import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { bothVersionsIn, fromOpenPage, seenIn } from '../../../../test/support/meanwhile.ts'
import { givePassword } from '../../../../test/support/password.ts'
import { DATES_CHANGED_SINCE } from '../../rounds/dates/words.ts'
import { PLAN_CHANGED_SINCE } from '../../rounds/plan/words.ts'
import { layList, planned } from '../../rounds/round.factory.ts'

const PASSWORD = 'a password for tests'
let cast: Cast
let web: Web
let first: Browser
let second: Browser

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await layList(cast, 6)
  await cast.join('lead.two', 'auditLead')
  first = await signedIn('auditLead')
  second = await signedIn('lead.two')
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function signedIn(login: string): Promise<Browser> {
  await givePassword(cast, login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

const PLAN = {
  ...{ theme: 'Child sexual exploitation', register: 'vemt', tool: 'exploitation-1', month: '' },
  ...{ 'asAt-day': '2', 'asAt-month': '11', 'asAt-year': '2015' },
  ...{ 'periodFrom-day': '1', 'periodFrom-month': '5', 'periodFrom-year': '2015' },
  ...{ 'periodLast-day': '31', 'periodLast-month': '10', 'periodLast-year': '2015' },
  ...{ 'dueOn-day': '18', 'dueOn-month': '12', 'dueOn-year': '2015' },
  ...{ sizeKind: 'count', sizeCount: '3', strata: 'none', howDrawn: 'twoPeople' },
  ...{ moderationOneIn: '4', reAudited: 'weak', reAuditWeeks: '12' },
}

describe('a plan that two people have open', () => {
  it('shows the second both versions, keeps what was typed, and lets that person decide', async () => {
    const at = `/rounds/${await planned(cast, { code: 'two-open' })}/edit`
    await second.open(at)
    const typed = fromOpenPage(second, { ...PLAN, theme: 'Neglect' })
    expect((await first.send(at, { ...PLAN, 'dueOn-day': '20', sizeCount: '2' })).statusCode).toBe(303)
    const late = await second.post(at, typed)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain(PLAN_CHANGED_SINCE)
    expect(bothVersionsIn(late.body)).toEqual([
      ...['Theme', 'Child sexual exploitation', 'Neglect'],
      ...['How many children to draw', '2', '3', 'Audits are due by', '20 December 2015', '18 December 2015'],
    ])
    expect(late.body).toContain('value="Neglect"')
    const decided = { ...typed, ...seenIn(late.body) }
    expect((await second.post(at, decided)).statusCode).toBe(303)
    expect((await first.open(at)).body).toContain('value="Neglect"')
  })

  it('shows both versions also where something else was wrong first, and overwrites nothing', async () => {
    const at = `/rounds/${await planned(cast, { code: 'wrong-first' })}/edit`
    await second.open(at)
    const typed = fromOpenPage(second, { ...PLAN, theme: '' })
    expect((await first.send(at, { ...PLAN, theme: 'Missing from home' })).statusCode).toBe(303)
    const wrong = await second.post(at, typed)
    expect(wrong.statusCode).toBe(422)
    expect(bothVersionsIn(wrong.body)).toEqual(['Theme', 'Missing from home', 'Blank'])
  })

  it('shows no other version to who is alone', async () => {
    const at = `/rounds/${await planned(cast, { code: 'alone' })}/edit`
    const wrong = await first.send(at, { ...PLAN, theme: '' })
    expect([wrong.statusCode, bothVersionsIn(wrong.body)]).toEqual([422, []])
  })
})

describe('the dates that two people have open', () => {
  it('are shown to the second in both versions, and what was typed stays', async () => {
    const at = `/rounds/${await planned(cast, { code: 'two-dates-open' })}/dates`
    const due = { 'dueOn-day': '18', 'dueOn-month': '12', 'dueOn-year': '2015' }
    await second.open(at)
    const typed = fromOpenPage(second, { ...due, repeatMonths: '6' })
    const moved = { ...due, 'dueOn-day': '21' }
    expect((await first.send(at, moved)).statusCode).toBe(303)
    const late = await second.post(at, typed)
    expect([late.statusCode, late.body.includes(DATES_CHANGED_SINCE)]).toEqual([409, true])
    expect(bothVersionsIn(late.body)).toEqual([
      ...['Audits are due by', '21 December 2015', '18 December 2015'],
      ...['Comes round again after so many months', 'Blank', '6'],
    ])
    const decided = { ...typed, ...seenIn(late.body) }
    expect((await second.post(at, decided)).statusCode).toBe(303)
    expect((await second.post(at, decided)).statusCode).toBe(303)
  })
})
