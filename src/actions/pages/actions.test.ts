import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { layRounds } from '../rounds.factory.ts'

const PASSWORD = 'a password of the test'
const ACTION = {
  round: 'october-2014',
  reference: '2.3.5',
  title: 'Monthly supervision',
  wording: 'Supervision monthly.',
}
const DUE = { 'due-day': '', 'due-month': '10', 'due-year': '2015' }
let cast: Cast
let web: Web

beforeAll(async () => {
  cast = await openCast()
  await cast.lay((transaction) => layRounds(transaction, cast.authority))
  web = await openWeb(cast.house)
  for (const login of ['boardMember', 'auditLead', 'moderator', 'socialWorker'])
    await givePassword(cast, login, PASSWORD)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

async function browserOf(login: string): Promise<Browser> {
  const browser = new Browser(web)
  await browser.signIn(login, PASSWORD)
  return browser
}

async function addressOfAction(): Promise<string> {
  const { body } = await (await browserOf('auditLead')).open('/actions')
  return /href="(\/actions\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
}

describe('the actions in a browser', () => {
  it('cannot be added by a board member', async () => {
    expect((await (await browserOf('boardMember')).open('/actions/new')).statusCode).toBe(404)
  })

  it('come back as they were typed when something is wrong', async () => {
    const fields = { ...ACTION, ...DUE, 'due-month': '13', owner: '', measure: '', title: '' }
    const back = await (await browserOf('auditLead')).send('/actions/new', fields)
    expect(back.statusCode).toBe(422)
    expect(back.body).toContain('Enter a short title')
    expect(back.body).toContain('Enter the due day')
    expect(back.body).toContain('Supervision monthly.')
  })

  it('are added with a month where no day is agreed, and are overdue once it has passed', async () => {
    const lead = await browserOf('auditLead')
    const done = await lead.send('/actions/new', { ...ACTION, ...DUE, owner: '', measure: '' })
    expect(done.statusCode).toBe(303)
    const board = await browserOf('boardMember')
    expect((await board.open('/actions?round=october-2014')).body).toMatch(/October 2015.*Overdue/s)
    expect((await board.open('/actions?status=closed')).body).toContain('No action is like this.')
  })

  it('lead to their round whoever sees rounds, and name it to others', async () => {
    const address = await addressOfAction()
    const pageOf = async (login: string) => (await (await browserOf(login)).open(address)).body
    expect(await pageOf('boardMember')).toContain('href="/rounds/october-2014"')
    const seen = await pageOf('socialWorker')
    expect(seen).toContain('the round of October 2014')
    expect(seen).not.toContain('/rounds/')
  })

  it('can be recorded to be in force since a day', async () => {
    const address = await addressOfAction()
    const inForce = { 'inForceFrom-day': '1', 'inForceFrom-month': '12', 'inForceFrom-year': '2014' }
    const fields = { owner: 'Head of service', measure: '', ...DUE, ...inForce }
    const done = await (await browserOf('auditLead')).send(`${address}/record`, fields)
    expect(done.statusCode).toBe(303)
    const { body } = await (await browserOf('boardMember')).open(address)
    expect(body).toContain(
      'In force from 1 December 2014, through a part of the period examined in April 2015.',
    )
    expect(body).not.toContain('Change')
  })

  it('are verified by another person, who sees the form that the first does not', async () => {
    const address = await addressOfAction()
    const [lead, moderator] = [await browserOf('auditLead'), await browserOf('moderator')]
    await lead.send(`${address}/moves/finish`, { note: 'Minutes of every supervision are on file.' })
    expect((await lead.open(address)).body).not.toContain('Mark as verified')
    const looked = { lookedWhere: 'Supervision records' }
    const on = { 'lookedOn-day': '18', 'lookedOn-month': '11', 'lookedOn-year': '2015' }
    const bare = await moderator.send(`${address}/moves/verify`, { note: 'I read ten of them.' })
    expect(bare.body).toContain('I read ten of them.')
    expect(bare.body).toContain('Enter where you looked')
    await moderator.send(`${address}/moves/verify`, { note: 'I read ten of them.', ...looked, ...on })
    expect((await moderator.open(address)).body).toContain(
      'I read ten of them. — Looked at: Supervision records, on 18 November 2015.',
    )
    expect((await moderator.open(`${address}/moves/unknown`)).statusCode).toBe(404)
  })
})
