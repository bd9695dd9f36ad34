import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { answer, layRound, type LaidRound } from '../cut/laid.factory.ts'

const PASSWORD = 'a password of the test'
let cast: Cast
let web: Web
let laid: LaidRound

beforeAll(async () => {
  cast = await openCast()
  laid = await layRound(cast)
  web = await openWeb(cast.house)
  for (const login of ['boardMember', 'auditLead', 'partner']) await givePassword(cast, login, PASSWORD)
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

describe('the results of a round in a browser', () => {
  it('are not there for a partner, who counts nothing by asking', async () => {
    const asked = await (await browserOf('partner')).open('/rounds/april-2015/results')
    expect(asked.statusCode).toBe(404)
    const { rows } = await cast.database.superuser.query('select id from analysis.cut')
    expect(rows).toEqual([])
  })

  it('are counted before they are shown, whoever opens them first', async () => {
    const shown = await (await browserOf('boardMember')).open('/rounds/april-2015/results')
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('Good: 1 of 2 audits (50%), from a list of 25.')
  })

  it('hold what was answered since, in the page and in the file alike', async () => {
    await cast.lay((transaction) => answer(transaction, cast, laid.cases[0]!, 'partly'))
    const board = await browserOf('boardMember')
    const file = await board.open('/rounds/april-2015/results.csv')
    expect(file.headers['content-disposition']).toBe('attachment; filename="april-2015-counts.csv"')
    expect(file.headers['cache-control']).toBe('no-store')
    expect(file.body).toContain('april-2015,chronology,upToDate,partly,1,2')
    expect((await board.open('/rounds/april-2015/results')).body).toContain('Partly: 1 of 2')
  })

  it('lead nobody but the audit lead to a case', async () => {
    const board = await browserOf('boardMember')
    expect((await board.open('/rounds/april-2015/results')).body).not.toContain('/cases')
    expect((await board.open('/rounds/april-2015/results/cases?grade=good')).statusCode).toBe(404)
    const lead = await browserOf('auditLead')
    expect((await lead.open('/rounds/april-2015/results/cases?grade=good')).body).toContain('1 of 2 audits')
  })
})
