import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { bothVersionsIn, fromOpenPage, seenIn } from '../../../test/support/meanwhile.ts'
import { givePassword } from '../../../test/support/password.ts'
import { openFolder } from '../../imports/reading/files.factory.ts'
import { importPath } from '../importing.ts'

const PASSWORD = 'three random words'
let cast: Cast
let web: Web
let first: Browser
let second: Browser
const { file, close } = openFolder()

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await cast.join('lead.two', 'auditLead')
  first = await signedIn('auditLead')
  second = await signedIn('lead.two')
  const people = file('ssd_person.csv', 'pers_person_id\n01\n')
  await importPath(cast.house, await cast.who('analyst'), people, { source: 'mosaic', dryRun: false })
})
afterAll(async () => {
  close()
  await web?.close()
  await cast?.close()
})

async function signedIn(login: string): Promise<Browser> {
  await givePassword(cast, login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

type Fields = Readonly<Record<string, string>>

/** Both open the page; the first saves, and the second sends what was typed into the page of before. */
async function oneAfterTheOther(at: string, saved: Fields, typed: Fields) {
  await second.open(at)
  const late = fromOpenPage(second, typed)
  expect((await first.send(at, saved)).statusCode).toBe(303)
  const told = await second.post(at, late)
  expect(told.statusCode).toBe(409)
  return { told, again: () => second.post(at, { ...late, ...seenIn(told.body) }) }
}

describe('a setting that two people have open', () => {
  it('shows the second both versions of how long follow-ups may take', async () => {
    const times = { immediateHours: '24', nextHours: '24', soonWorkingDays: '5', nextWorkingDays: '5' }
    const [saved, typed] = [
      { ...times, immediateHours: '6' },
      { ...times, soonWorkingDays: '2' },
    ]
    const { told, again } = await oneAfterTheOther('/follow-ups/clocks', saved, typed)
    expect(bothVersionsIn(told.body)).toEqual([
      ...['Immediate: act within how many hours?', '6', '24'],
      ...['Soon: act within how many working days?', '5', '2'],
    ])
    expect((await again()).statusCode).toBe(303)
  })

  it('shows the second both addresses of a record', async () => {
    const [one, other] = ['https://one.example.gov.uk/{reference}', 'https://two.example.gov.uk/{reference}']
    const { told, again } = await oneAfterTheOther('/case-system', { address: one }, { address: other })
    expect(bothVersionsIn(told.body)).toEqual(['Address', one, other])
    expect(told.body).toContain(`value="${other}"`)
    expect((await again()).statusCode).toBe(303)
  })

  it('shows the second which share was set meanwhile, by whom and why, and keeps what was typed', async () => {
    const set = (percent: string, reason: string) => ({ source: '', percent, reason })
    const [saved, typed] = [set('20', 'A purge is due'), set('5', 'Ask early')]
    const { told, again } = await oneAfterTheOther('/imports/withdrawals', saved, typed)
    expect(told.body).toContain('Somebody else set a share while you had this page open')
    expect(told.body).toContain('A purge is due')
    expect(told.body).toContain('Ask early</textarea>')
    for (let time = 0; time < 2; time += 1) expect((await again()).statusCode).toBe(303)
    const { rows } = await cast.database.superuser.query('select percent from imports.withdrawal_limit')
    expect(rows.map(({ percent }) => percent)).toEqual([20, 5])
  })

  it('shows the second how far a source goes now, and keeps what was typed', async () => {
    const day = (name: string, date: string) => {
      const [year = '', month = '', of = ''] = date.split('-')
      return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
    }
    const cover = (last: string) => ({ kinds: 'visit', ...day('from', '2014-10-01'), ...day('last', last) })
    const { told, again } = await oneAfterTheOther('/feeds/mosaic', cover('2015-05-31'), cover('2015-03-12'))
    expect(told.body).toContain('Somebody else said how far this source goes while you had the page open')
    expect(told.body).toContain('So far 1 October 2014 to 31 May 2015')
    expect(told.body).toContain('value="12"')
    expect((await again()).statusCode).toBe(303)
  })
})
