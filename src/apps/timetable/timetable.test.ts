import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { openStory, type Story } from '../../../test/support/story.ts'
import type { Role } from '../../access/index.ts'
import { PLAN_WORDS } from '../../audits/rounds/plan/words.ts'

let story: Story
let web: Web

beforeAll(async () => {
  story = await openStory()
  web = await openWeb(story.house)
})
afterAll(async () => {
  await web?.close()
  await story?.close()
})

async function browserOf(role: Role): Promise<Browser> {
  const { login, password } = story.who(role)
  const browser = new Browser(web)
  await browser.signIn(login, password)
  return browser
}

const textOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** What stands below the heading of a quarter. */
function quarterIn(body: string, quarter: number): string {
  return textOf(body.split('<h2').find((part) => part.includes(`>Quarter ${quarter}: `)) ?? '')
}

const DATES = {
  ...{ 'drawOn-day': '12', 'drawOn-month': '11', 'drawOn-year': '2015' },
  ...{ 'dueOn-day': '8', 'dueOn-month': '1', 'dueOn-year': '2016' },
  ...{ 'boardOn-day': '18', 'boardOn-month': '2', 'boardOn-year': '2016' },
}
const PLAN = {
  ...{ theme: 'Child sexual exploitation', register: 'vemt', tool: 'exploitation-1', strata: 'none' },
  ...{ sizeKind: 'count', sizeCount: '8', howDrawn: 'twoPeople', 'month-month': '12', 'month-year': '2015' },
}

describe('the timetable', () => {
  it('is not there for who has no need of rounds, nor for a year that is none', async () => {
    expect((await (await browserOf('socialWorker')).open('/timetable')).statusCode).toBe(404)
    expect((await (await browserOf('auditLead')).open('/timetable?year=next')).statusCode).toBe(404)
  })

  it('says of a year without a round what to do', async () => {
    const [lead, board] = [await browserOf('auditLead'), await browserOf('boardMember')]
    const of = async (who: Browser) => textOf((await who.open('/timetable?year=2031')).body)
    expect(await of(lead)).toContain('No round is planned in this year. Plan the first one')
    expect(await of(board)).toContain('No round is planned in this year. The audit lead plans them.')
  })

  it('shows April in quarter 1, December in quarter 3, and October 2014 as known only in part', async () => {
    const { body } = await (await browserOf('boardMember')).open('/timetable')
    expect(textOf(body)).toContain('Timetable 2015–16')
    expect(quarterIn(body, 1)).toMatch(
      /april-2015 Child sexual exploitation, closed VEMT list: 8 children .* version 1 Done/,
    )
    expect(quarterIn(body, 2)).toContain('No round in this quarter.')
    expect(quarterIn(body, 3)).toMatch(/december-2015 .*, planned .*Due By 31 December 2015 Not planned/)
    const before = await (await browserOf('boardMember')).open('/timetable?year=2014')
    expect(quarterIn(before.body, 3)).toMatch(
      /october-2014 .*, known only in part.*Tool not recorded Not recorded/,
    )
  })

  it('refuses dates in the wrong order with a sentence, and keeps what was typed', async () => {
    const lead = await browserOf('auditLead')
    const turned = { ...PLAN, ...DATES, 'boardOn-year': '2015' }
    const answer = await lead.send('/rounds/december-2015/edit', turned)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Enter a day for the board that is not before the day by which')
    expect(answer.body).toContain('value="2015"')
    const many = await lead.send('/rounds/december-2015/edit', { ...PLAN, repeatMonths: '99' })
    expect(textOf(many.body)).toContain(PLAN_WORDS.repeatMonths)
  })

  it('shows in red and in words what slipped, and what is due', async () => {
    const lead = await browserOf('auditLead')
    const sent = { ...PLAN, ...DATES, repeatMonths: '6' }
    expect((await lead.send('/rounds/december-2015/edit', sent)).statusCode).toBe(303)
    const { body } = await (await browserOf('boardMember')).open('/timetable?year=2015')
    expect(body).toContain('<strong class="govuk-tag govuk-tag--red">Overdue</strong>')
    const third = quarterIn(body, 3)
    expect(third).toContain(
      'Overdue Planned for 12 November 2015, 7 days late Due Planned for 8 January 2016',
    )
    expect(third).toMatch(/version 1 Every 6 months .*Due Planned for 18 February 2016/)
    expect(textOf(body)).toContain('1 stage is overdue on 19 November 2015.')
  })

  it('offers the next round to the audit lead alone, filled in, and plans nothing by itself', async () => {
    const [lead, board] = [await browserOf('auditLead'), await browserOf('boardMember')]
    const link = '/rounds/new?after=december-2015'
    expect((await board.open('/timetable')).body).not.toContain(link)
    expect((await lead.open('/timetable')).body).toContain(link)
    const { body } = await lead.open(link)
    expect(textOf(body)).toContain('filled in from december-2015, 6 months later. Nothing is planned until')
    for (const value of ['june-2016', 'Child sexual exploitation', '2016']) {
      expect(body).toContain(`value="${value}"`)
    }
    expect((await lead.open('/rounds')).body).not.toContain('june-2016')
    const next = { ...PLAN, code: 'june-2016', 'month-month': '6', 'month-year': '2016' }
    expect((await lead.send(link, next, '/rounds/new')).statusCode).toBe(303)
    expect((await lead.open('/timetable')).body).not.toContain(link)
  })

  it('lets the audit lead alone move dates at any time, and keeps the old ones on the trail', async () => {
    const [lead, board] = [await browserOf('auditLead'), await browserOf('boardMember')]
    expect((await board.open('/rounds/april-2015/dates')).statusCode).toBe(403)
    const cancelled = await lead.send('/rounds/april-2015/dates', {}, '/rounds/october-2014/dates')
    expect([cancelled.statusCode, textOf(cancelled.body)]).toEqual([
      409,
      expect.stringContaining('known only in part: it has no dates'),
    ])
    const turned = { ...DATES, 'boardOn-year': '2015' }
    expect((await lead.send('/rounds/april-2015/dates', turned)).statusCode).toBe(422)
    const moved = { 'reportOn-day': '30', 'reportOn-month': '10', 'reportOn-year': '2015' }
    expect((await lead.send('/rounds/april-2015/dates', moved)).statusCode).toBe(303)
    const { body } = await board.open('/timetable')
    expect(quarterIn(body, 1)).toContain('Overdue Planned for 30 October 2015, 20 days late')
    const { rows } = await story.database.superuser.query(
      `select body from trail.line where verb = 'audits.changeDates' and result = 'done'`,
    )
    expect(JSON.parse(rows[0].body)).toMatchObject({
      before: { report: null },
      after: { report: '2015-10-30' },
    })
  })
})
