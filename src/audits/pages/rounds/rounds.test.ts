import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import type { Role } from '../../../access/index.ts'
import { RECIPE } from '../../draw/recipe.ts'
import { sha256 } from '../../draw/digest.ts'
import { drawn, layList, planned } from '../../rounds/round.factory.ts'
import { PLAN_WORDS } from '../../rounds/plan/words.ts'

const PASSWORD = 'a password for tests'
let cast: Cast
let web: Web

beforeAll(async () => {
  cast = await openCast()
  web = await openWeb(cast.house)
  await layList(cast, 12)
})
afterAll(async () => {
  await web?.close()
  await cast?.close()
})

const browsers = new Map<Role, Browser>()

async function browserOf(role: Role): Promise<Browser> {
  const known = browsers.get(role)
  if (known) return known
  await givePassword(cast, role, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(role, PASSWORD)
  browsers.set(role, browser)
  return browser
}

const PLAN = {
  ...{ code: 'winter-2015', theme: 'Neglect', register: 'vemt', tool: 'exploitation-1' },
  ...{ 'month-month': '', 'month-year': '', 'asAt-day': '2', 'asAt-month': '11', 'asAt-year': '2015' },
  ...{ 'periodFrom-day': '1', 'periodFrom-month': '5', 'periodFrom-year': '2015' },
  ...{ 'periodLast-day': '31', 'periodLast-month': '10', 'periodLast-year': '2015' },
  ...{ 'dueOn-day': '', 'dueOn-month': '', 'dueOn-year': '' },
  ...{ sizeKind: 'count', sizeCount: '3', sizePercent: '', strata: 'none', howDrawn: 'twoPeople' },
}

describe('the pages of a round', () => {
  it('are not there for who has no need of rounds, and shut to who may only read', async () => {
    await planned(cast, { code: 'closed-doors' })
    const partner = await browserOf('partner')
    for (const page of ['', '/closed-doors', '/closed-doors/freeze', '/closed-doors/verify', '/new']) {
      expect((await partner.open(`/rounds${page}`)).statusCode, page).toBe(404)
    }
    const board = await browserOf('boardMember')
    for (const page of [
      'edit',
      'exclude',
      'freeze',
      'nonce',
      'allocate',
      'redraw',
      'cancel',
      'close',
      'cases',
    ]) {
      expect((await board.open(`/rounds/closed-doors/${page}`)).statusCode, page).toBe(403)
    }
    expect((await board.open('/rounds/never-was')).statusCode).toBe(404)
  })

  it('say what is wrong with a plan beside its field and keep what was typed', async () => {
    const lead = await browserOf('auditLead')
    const refused = await lead.send('/rounds/new', { ...PLAN, code: 'Winter 2015', sizeCount: '40' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(PLAN_WORDS.code)
    expect(refused.body).toContain('value="Winter 2015"')
    const large = await lead.send('/rounds/new', { ...PLAN, sizeCount: '40' })
    expect(large.body).toContain('there are only 12 children to draw from')
    const turned = await lead.send('/rounds/new', { ...PLAN, 'periodLast-year': '2014' })
    expect(turned.body).toContain('The period examined ends before it begins')
  })

  it('let a round be planned by its month alone, and say what is missing before the freeze', async () => {
    const lead = await browserOf('auditLead')
    const month = { code: 'by-month', 'month-month': '12', 'month-year': '2015' }
    const day = { 'asAt-day': '', 'asAt-month': '', 'asAt-year': '' }
    expect((await lead.send('/rounds/new', { ...PLAN, ...month, ...day })).headers.location).toBe(
      '/rounds/by-month',
    )
    const shown = (await lead.open('/rounds/by-month')).body
    expect(shown).toContain('December 2015')
    expect(shown).toContain('Enter the day as at which the list is taken')
    expect((await lead.open('/rounds')).body).toContain('Quarter 3 of 2015–16')
  })
})

describe('the draw by two people', () => {
  const at = (page: string) => `/rounds/winter-2015/${page}`

  it('is planned and frozen by the audit lead', async () => {
    const lead = await browserOf('auditLead')
    expect((await lead.send('/rounds/new', PLAN)).statusCode).toBe(303)
    expect((await lead.send(at('freeze'), {})).headers.location).toBe('/rounds/winter-2015')
    expect((await lead.open('/rounds/winter-2015')).body).toContain('3 of 12 children (25%)')
    expect((await lead.open(at('edit'))).body).not.toContain(
      '<form method="post" action="/rounds/winter-2015/edit"',
    )
  })

  it('shows each their nonce once, with a file to keep it in, and draws when both have shown it', async () => {
    const nonceOf = async (role: 'auditLead' | 'independentPerson') => {
      const browser = await browserOf(role)
      const seat = role === 'auditLead' ? 'lead' : 'independent'
      await browser.send(at('nonce'), { seat })
      const page = (await browser.open(at('nonce'))).body
      const [nonce = ''] = /\b[0-9a-f]{64}\b/.exec(page) ?? []
      expect(page).toContain('download="nonce-winter-2015.txt"')
      expect((await browser.open(at('nonce'))).body).not.toContain(nonce)
      return nonce
    }
    const [lead, independent] = [await nonceOf('auditLead'), await nonceOf('independentPerson')]
    expect((await (await browserOf('auditLead')).open('/rounds/winter-2015')).body).toContain(
      'Show your nonce',
    )
    const wrong = await (await browserOf('auditLead')).send(at('reveal'), { nonce: independent })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('is not the one that was promised')
    await (await browserOf('auditLead')).send(at('reveal'), { nonce: lead })
    await (await browserOf('independentPerson')).send(at('reveal'), { nonce: independent })
    const frame = (await (await browserOf('auditLead')).open(at('frame'))).body
    expect(frame).toContain(lead)
    expect(frame).toContain(independent)
  })

  it('opens the cases by itself although the independent person, who draws last, may not see them', async () => {
    const independent = await (await browserOf('independentPerson')).open('/rounds/winter-2015')
    expect(independent.body).toContain('The sample is drawn')
    expect(independent.body).not.toContain('Case 1')
    const lead = (await (await browserOf('auditLead')).open('/rounds/winter-2015')).body
    for (const name of ['Case 1', 'Case 2', 'Case 3', 'Choose the auditors', 'Replace<span'])
      expect(lead).toContain(name)
    const { rows } = await cast.database.superuser.query(
      `select count(*)::int as n from trail.line where verb = 'audits.openCases' and result = 'done'`,
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('keeps the sample from the others until it is released, and says so', async () => {
    const board = await browserOf('boardMember')
    expect((await board.open(at('verify'))).body).toContain('every part matches')
    expect((await board.open(at('frame'))).body).toContain('is the audit lead’s alone until it is released')
    const lines = (await board.open(at('recipe'))).body.split('\n')
    expect(lines.filter((line) => line.startsWith('sample '))).toEqual([])
    expect(lines).toContain('seed not shown before the sample is released')
  })

  it('can be computed again by everybody, from files without a child, once it is released', async () => {
    const board = await browserOf('boardMember')
    await cast.database.superuser.query(
      `update audits.round set status = 'auditing' where code = 'winter-2015'`,
    )
    expect((await board.open(at('verify'))).body).toContain('every part matches')
    const file = await board.open(at('frame.txt'))
    expect(file.headers['content-disposition']).toContain('frame-winter-2015.txt')
    const recipe = (await board.open(at('recipe'))).body
    expect(recipe).toContain(`frame hash ${sha256(file.body)}`)
    expect(recipe.split('\n').filter((line) => line.startsWith('sample '))).toHaveLength(3)
  })
})

describe('what everybody may read', () => {
  it('is the recipe, before signing in too', async () => {
    const page = await new Browser(web).open('/recipe')
    expect(page.statusCode).toBe(200)
    expect(page.body.match(/<li>/g)?.length).toBeGreaterThanOrEqual(RECIPE.length)
  })

  it('names no child on any page of a round, for anybody but who leaves a child out', async () => {
    await drawn(cast, { code: 'nameless' })
    for (const role of ['auditLead', 'boardMember', 'auditor'] as const) {
      const browser = await browserOf(role)
      for (const page of ['', '/verify', '/frame', '/frame.txt', '/recipe', '/cases', '/allocate']) {
        expect((await browser.open(`/rounds/nameless${page}`)).body, page).not.toMatch(/Child\d/)
      }
    }
  })
})
