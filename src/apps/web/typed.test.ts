import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { layCase, type Laid } from '../../audits/case/laid.factory.ts'

const PASSWORD = 'three random words'
const ABSENT = '01a20acc-0125-71c2-9752-45948611da38'
const COMMENT = 'The plan is <old>,\nand nobody signed it.'
const TYPED = { 'seen-exists': '', 'answer-exists': 'yes', 'comment-exists': COMMENT }
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }

let cast: Cast
let web: Web
let laid: Laid
let browser: Browser

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})
beforeEach(async () => {
  laid = await layCase(cast)
  const login = (await rowsOf('select login from access.person where id = $1', laid.first.person))[0].login
  await givePassword(cast, login, PASSWORD)
  browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  await browser.open(topicOf(laid.case))
})

const topicOf = (file: string) => `/cases/${file}/topics/chronology`

async function rowsOf(text: string, ...values: unknown[]) {
  return (await cast.database.superuser.query(text, values)).rows
}

const leave = () => rowsOf('update audits.auditor set until_at = now() where case_id = $1', laid.case)

/** Sends the form of the page that stands open, without looking at the page again. */
const send = (
  fields: Readonly<Record<string, string>> = TYPED,
  headers = OWN_PAGE,
  to = laid.case as string,
) => browser.post(topicOf(to), { _csrf: browser.token, ...fields }, headers)

describe('what was typed into a form that is not saved', () => {
  it('comes back from a case that was given to somebody else meanwhile, and nothing else of the case', async () => {
    await leave()
    const answer = await send()
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('It was not saved.')
    expect(answer.body).toContain('The plan is &lt;old>,</p><p class="govuk-body">and nobody signed it.')
    expect(answer.body).not.toContain('Chronology')
    expect((await send(TYPED, OWN_PAGE, ABSENT)).body).toBe(answer.body)
  })

  it('comes back from a session that is over', async () => {
    await rowsOf('update access.web_session set ended_at = now() where person_id = $1', laid.first.person)
    const answer = await send()
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toMatch(/You are signed out.*and nobody signed it\./s)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(await rowsOf('select from audits.answer where case_id = $1', laid.case)).toEqual([])
  })

  it('comes back from a form whose hidden field is too old', async () => {
    const answer = await send({ ...TYPED, _csrf: 'of yesterday' })
    expect([answer.statusCode, answer.body.includes('and nobody signed it.')]).toEqual([403, true])
  })

  it('leads to signing in where nothing was typed that would be missed', async () => {
    await rowsOf('update access.web_session set ended_at = now() where person_id = $1', laid.first.person)
    expect((await send({ ...TYPED, 'comment-exists': 'None yet' })).statusCode).toBe(303)
  })

  it('never shows a password', async () => {
    await leave()
    const secret = 'a password of many words'
    expect((await send({ ...TYPED, newPassword: secret })).body).not.toContain(secret)
  })

  it('shows nothing that another site sends', async () => {
    await leave()
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, {}])
      expect((await send(TYPED, headers as typeof OWN_PAGE)).body).not.toContain('nobody signed it')
  })
})
