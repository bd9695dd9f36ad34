import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import type { Actor } from '../../../access/index.ts'
import { layCase, type Laid } from '../../case/laid.factory.ts'

const PASSWORD = 'a password for tests'
const TYPED = { 'seen-exists': '', 'answer-exists': 'yes' }

let cast: Cast
let web: Web
let laid: Laid

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
})

async function rowsOf(text: string, ...values: unknown[]) {
  return (await cast.database.superuser.query(text, values)).rows
}

interface Sitting {
  readonly person: string
  readonly browser: Browser
  readonly token: string
}

/** Somebody who has signed in, with the token that a form of this browser carries. */
async function sit({ person }: Actor): Promise<Sitting> {
  const [{ login }] = await rowsOf('select login from access.person where id = $1', person)
  await givePassword(cast, login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  const { body } = await browser.open('/account')
  return { person, browser, token: /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '' }
}

function save({ browser, token, person }: Sitting, fields: Readonly<Record<string, string>> = TYPED) {
  return web.server.inject({
    ...{ method: 'POST', url: `/cases/${laid.case}/topics/chronology` },
    cookies: Object.fromEntries(browser.cookies),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'goldthread-author': person },
    payload: new URLSearchParams({ _csrf: token, ...fields }).toString(),
  })
}

function answersStored() {
  return rowsOf('select by_person as by, answer from audits.answer where case_id = $1', laid.case)
}

function linesOf({ person }: Sitting) {
  return rowsOf(
    `select result, body::jsonb ->> 'refusal' as refusal from trail.line
     where actor = $1 and verb = 'audits.answerTopic'`,
    person,
  )
}

describe('a page that saves itself', () => {
  const ENDINGS = {
    'was ended': 'ended_at = now()',
    'nobody used for half an hour': `last_seen_at = last_seen_at - interval '31 minutes'`,
    'began ten hours ago': `ends_at = ends_at - interval '10 hours'`,
  }
  for (const [how, change] of Object.entries(ENDINGS))
    it(`saves nothing in a session that ${how}, and says to sign in`, async () => {
      const sitting = await sit(laid.first)
      await rowsOf(`update access.web_session set ${change} where person_id = $1`, sitting.person)
      expect((await save(sitting)).statusCode).toBe(401)
      expect(await answersStored()).toEqual([])
      expect(await linesOf(sitting)).toEqual([])
    })

  it('saves nothing for somebody whose account was closed meanwhile', async () => {
    const sitting = await sit(laid.first)
    await rowsOf('update access.person set closed_at = now() where id = $1', sitting.person)
    expect((await save(sitting)).statusCode).toBe(401)
    expect(await answersStored()).toEqual([])
  })

  it('saves nothing under a name that did not type it, even where that one may', async () => {
    const sitting = await sit(laid.first)
    expect((await save({ ...sitting, person: laid.second.person })).statusCode).toBe(401)
    expect(await answersStored()).toEqual([])
  })

  it('is absent for an auditor of another case, whose try stands on the trail under their own name', async () => {
    const stranger = await sit((await layCase(cast)).first)
    expect((await save(stranger)).statusCode).toBe(404)
    expect(await answersStored()).toEqual([])
    expect(await linesOf(stranger)).toEqual([{ result: 'refused', refusal: 'absent' }])
  })

  it('is absent for who is no auditor any more, from the next save on', async () => {
    const sitting = await sit(laid.first)
    expect((await save(sitting)).statusCode).toBe(200)
    await rowsOf('update access.role_held set until_at = now() where person_id = $1', sitting.person)
    expect((await save(sitting, { 'seen-good': '', 'answer-good': 'yes' })).statusCode).toBe(404)
    expect(await answersStored()).toEqual([{ by: sitting.person, answer: 'yes' }])
  })

  it('gives back what cannot be saved, with the refusal on the trail under the name of who typed it', async () => {
    const sitting = await sit(laid.first)
    const refused = await save(sitting, { ...TYPED, 'answer-exists': 'partly' })
    expect(refused.statusCode).toBe(422)
    const unreadable = await save(sitting, { ...TYPED, 'comment-exists': 'x'.repeat(4001) })
    expect(unreadable.statusCode).toBe(422)
    expect((await linesOf(sitting)).map(({ refusal }) => refusal)).toEqual(['invalid', 'invalid'])
    expect(await answersStored()).toEqual([])
  })

  it('is saved under the name of who typed it, who stays signed in by it', async () => {
    const sitting = await sit(laid.second)
    await rowsOf(
      `update access.web_session set last_seen_at = last_seen_at - interval '20 minutes' where person_id = $1`,
      sitting.person,
    )
    expect((await save(sitting)).statusCode).toBe(200)
    expect(await answersStored()).toEqual([{ by: sitting.person, answer: 'yes' }])
    expect(await linesOf(sitting)).toEqual([{ result: 'done', refusal: null }])
    const [session] = await rowsOf(
      'select last_seen_at = started_at as is_fresh from access.web_session where person_id = $1',
      sitting.person,
    )
    expect(session.is_fresh).toBe(true)
  })

  it('finds among many answers the one it was made from, and shows a conflict where a newer one differs', async () => {
    const [first, second] = [await sit(laid.first), await sit(laid.second)]
    const before: string = (await save(first)).json().fields['seen-exists']
    const typed = (seen: string, comment: string) => ({
      ...{ 'seen-exists': seen, 'answer-exists': 'yes', 'comment-exists': comment },
    })
    const after: string = (await save(second, typed(before, 'Two entries'))).json().fields['seen-exists']
    await save(second, typed(after, 'Three entries'))
    expect((await save(first, typed(before, 'None'))).statusCode).toBe(409)
    expect((await save(first, typed(before, ''))).json().fields).toEqual({})
    expect(await answersStored()).toHaveLength(3)
  })
})
