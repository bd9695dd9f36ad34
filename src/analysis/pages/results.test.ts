import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { givePassword } from '../../../test/support/password.ts'
import { freshCut } from '../cut/commands.ts'
import { giveViews, moderate, release, seatPair } from '../cut/first-views/first-views.factory.ts'
import { answer, judge, layRound, type LaidRound } from '../cut/laid.factory.ts'
import { casesBehindQuery } from './rounds/[round]/results/cases/query.ts'
import { resultsQuery } from './rounds/[round]/results/query.ts'

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

describe('the file of counts', () => {
  const fileOf = async (login: string, round = laid.code) =>
    (await browserOf(login)).open(`/rounds/${round}/results.csv`)
  const moveTo = (status: string) =>
    cast.database.superuser.query('update audits.round set status = $1 where code = $2', [status, laid.code])

  it('is refused in the sentence of the page while audits are under way, and is the lead’s', async () => {
    await cast.database.superuser.query(
      "update audits.case_file set status = 'inProgress' where position = 2",
    )
    await moveTo('auditing')
    const refused = await fileOf('boardMember')
    expect(refused.statusCode).toBe(403)
    expect(refused.headers['content-disposition']).toBeUndefined()
    expect(refused.body).toContain('One of 2 audits is')
    expect((await fileOf('auditLead')).statusCode).toBe(200)
    await cast.database.superuser.query("update audits.case_file set status = 'confirmed' where position = 2")
  })

  it('is refused to everybody of a cancelled round, and the cases behind its figures are not there', async () => {
    await moveTo('cancelled')
    for (const login of ['boardMember', 'auditLead'])
      expect((await fileOf(login)).body).toContain('was cancelled')
    const lead = await browserOf('auditLead')
    expect((await lead.open('/rounds/april-2015/results/cases?grade=good')).statusCode).toBe(404)
    await moveTo('closed')
  })

  it('is refused where nothing is counted yet, and is not there of no round or for who may not ask', async () => {
    expect((await fileOf('boardMember', 'december-2015')).body).toContain('nothing to count yet')
    expect((await fileOf('boardMember', 'never')).statusCode).toBe(404)
    expect((await fileOf('partner')).statusCode).toBe(404)
  })
})

describe('how far two people judged alike', () => {
  const agreement = async () => {
    await freshCut(cast.house, await cast.who('auditLead'), laid.code)
    const seen = await cast.house.door.see(await cast.who('boardMember'), resultsQuery, { round: laid.code })
    return seen.ok ? seen.value.cut!.figures.agreement! : null
  }

  it('is counted once both who sit at the case gave a blind first view, and not when one was not waited for', async () => {
    const [, laidCase] = laid.cases
    const pair = {
      first: (await cast.who('auditor')).person,
      second: (await cast.who('teamManager')).person,
    }
    await cast.lay((transaction) => seatPair(transaction, cast, laidCase!, pair))
    expect(await agreement()).toMatchObject({ of: 2, pairedCount: 0, topics: {} })
    await cast.lay((transaction) => giveViews(transaction, cast, laidCase!, { first: pair.first }))
    expect(await agreement()).toMatchObject({ pairedCount: 0, topics: {} })
    await cast.lay((transaction) => giveViews(transaction, cast, laidCase!, { second: pair.second }))
    const given = await agreement()
    expect(given).toMatchObject({ pairedCount: 1, topics: { chronology: { count: 0, of: 1 } } })
    expect(given?.firstViews.grade[1]).toEqual([0, 0, 0, 1])
    const met = { side: 'firstViews', judged: 'grade', first: 'good', second: 'inadequate' }
    const rows = await cast.house.door.see(await cast.who('auditLead'), casesBehindQuery, {
      ...{ round: laid.code, ...met },
    })
    expect(rows.ok && rows.value.rows.map(({ position }) => position)).toEqual([2])
    await cast.lay((transaction) => release(transaction, cast, laidCase!, pair.second))
    expect(await agreement()).toMatchObject({ pairedCount: 0, topics: {} })
  })

  it('is counted for pair and moderator by what the pair agreed last', async () => {
    await cast.lay((transaction) => moderate(transaction, cast, laid.cases[1]!))
    const moderated = (await agreement())?.moderated
    expect(moderated?.grade[3]).toEqual([0, 0, 1, 0])
    expect(moderated?.safeguarded[0]).toEqual([0, 0, 1])
    await cast.lay((transaction) => judge(transaction, cast, laid.cases[1]!, 'inadequate'))
    expect((await agreement())?.moderated.grade.flat()).not.toContain(1)
  })
})
