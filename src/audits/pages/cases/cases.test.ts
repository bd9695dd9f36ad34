import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../../test/support/browser.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { givePassword } from '../../../../test/support/password.ts'
import type { Actor } from '../../../access/index.ts'
import { answerHistory } from '../../case/answers/store.ts'
import { layCase, type Laid } from '../../case/laid.factory.ts'
import { layEntry, layName } from '../../case/record.factory.ts'
import { answerAll, openViews } from '../../case/views.factory.ts'
import { shippedTool } from '../../tool/index.ts'

const PASSWORD = 'a password for tests'
const ABSENT = '00000000-0000-7000-8000-000000000000'
const tool = await shippedTool('exploitation-1')

let cast: Cast
let web: Web
let laid: Laid
let first: Browser
let second: Browser

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
  first = await signedIn(laid.first)
  second = await signedIn(laid.second)
})

async function signedIn({ person }: Actor): Promise<Browser> {
  const { rows } = await cast.database.superuser.query('select login from access.person where id = $1', [
    person,
  ])
  await givePassword(cast, rows[0].login, PASSWORD)
  const browser = new Browser(web)
  await browser.signIn(rows[0].login, PASSWORD)
  return browser
}

function at(rest = ''): string {
  return `/cases/${laid.case}${rest}`
}

/** Both first views are open, and every answer of the agreed record is given. */
async function fillIn(): Promise<void> {
  await openViews(cast, laid)
  await answerAll(cast, laid.first, laid, tool)
}

const GOOD = {
  seen: '',
  grade: 'good',
  gradeReason: 'Clear recording',
  safeguarded: 'yes',
  safeguardedReason: '',
}

describe('the pages of a case', () => {
  it('are the same for a stranger as those of a case that does not exist', async () => {
    const stranger = await signedIn(await cast.who('auditor'))
    const pages = [
      ...['', '/topics/plan', '/judgement', '/first-view', '/check', '/confirm'],
      ...['/print', '/actions', '/follow-ups/new', '/release', '/voices', '/worker-comments'],
    ]
    for (const page of pages) {
      const hidden = await stranger.open(at(page))
      const absent = await stranger.open(`/cases/${ABSENT}${page}`)
      expect([page, hidden.statusCode, hidden.body]).toEqual([page, 404, absent.body])
    }
  })

  it('say to who asks for a topic that the tool does not have that there is none', async () => {
    expect((await first.open(at('/topics/weather'))).statusCode).toBe(404)
    expect((await first.open('/cases/not-an-id')).statusCode).toBe(404)
  })

  it('name the child in the case and nowhere in a title, nor on paper', async () => {
    await layName(cast, laid, 'Keira', 'Maddison')
    const page = await first.open(at())
    expect(page.body).toContain('Keira Maddison')
    expect(/<title>(.*)<\/title>/.exec(page.body)?.[1]).not.toContain('Keira')
    expect((await first.open(at('/print'))).body).not.toContain('Keira')
  })

  it('tell who is no auditor of anything what to do', async () => {
    const stranger = await signedIn(await cast.who('auditor'))
    expect((await stranger.open('/cases')).body).toContain('You are not an auditor of any case')
  })

  it('list my case with what is left', async () => {
    const page = await first.open('/cases')
    expect(page.body).toContain('15 topics, the grade, whether the child is safeguarded')
  })
})

describe('the comments about workers', () => {
  it('of the other auditor are not shown while the first views are blind, and then they are', async () => {
    await first.send(at('/worker-comments'), { comment: 'Hardly ever there' })
    const page = async (who: Browser) => (await who.open(at('/worker-comments'))).body
    const lead = await signedIn(await cast.who('auditLead'))
    const read = async () => (await Promise.all([first, second, lead].map(page))).map(isTold)
    expect(await read()).toEqual([true, false, true])
    await openViews(cast, laid)
    expect(await read()).toEqual([true, true, true])
  })
})

const isTold = (body: string) => body.includes('Hardly ever there')

describe('the page of a topic', () => {
  it('leads on when it is saved, or back to the case', async () => {
    const fields = { 'seen-exists': '', 'answer-exists': 'yes' }
    const on = await first.send(at('/topics/chronology'), { ...fields, go: 'next' })
    expect([on.statusCode, on.headers.location]).toEqual([303, at('/topics/plan')])
    const back = await first.send(at('/topics/chronology'), { ...fields, go: 'later' })
    expect(back.headers.location).toBe(at())
    expect((await first.open(at())).body).toContain('1 of 4 answered')
  })

  it('never offers “did not comment”', async () => {
    expect((await first.open(at('/topics/chronology'))).body).not.toContain('notCommented')
  })

  it('shows both versions when two tabs answered differently, and keeps what was typed', async () => {
    await first.send(at('/topics/chronology'), {
      'seen-exists': '',
      'answer-exists': 'yes',
      'comment-exists': 'One',
    })
    const typed = { 'seen-exists': '', 'answer-exists': 'no', 'comment-exists': 'Two' }
    const late = await first.send(at('/topics/chronology'), {
      ...typed,
      'seen-good': '',
      'comment-good': 'Three',
    })
    expect(late.statusCode).toBe(409)
    expect(late.body).toMatch(/Saved by The first\d+ on/)
    for (const words of ['One', 'Two', 'Three']) expect(late.body).toContain(words)
    const settled = /name="seen-exists" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
    await first.send(at('/topics/chronology'), { ...typed, 'seen-exists': settled })
    const history = await cast.lay((sql) => answerHistory(sql, laid.case, 'chronology', laid.first.person))
    expect(history.map(({ answer }) => answer)).toEqual(['yes', 'no'])
  })

  it('lets either auditor write what is answered once, and each their own view of the rest', async () => {
    const fields = { 'seen-exists': '', 'answer-exists': 'yes', 'seen-good': '', 'answer-good': 'no' }
    await second.send(at('/topics/chronology'), { ...fields, 'comment-good': 'Seen by one alone' })
    const page = await first.open(at('/topics/chronology'))
    expect(page.body).toMatch(/name="answer-exists" type="radio" value="yes" checked/)
    expect(page.body).not.toContain('Seen by one alone')
    expect((await second.open(at('/topics/chronology'))).body).toContain('Seen by one alone')
  })

  it('shows the lead what is answered once, and of a first view nothing', async () => {
    const fields = { 'seen-exists': '', 'answer-exists': 'yes', 'seen-good': '', 'answer-good': 'no' }
    await second.send(at('/topics/chronology'), { ...fields, 'comment-good': 'Seen by one alone' })
    const lead = await signedIn(await cast.who('auditLead'))
    for (const page of ['', '/topics/chronology', '/check', '/confirm', '/judgement', '/print'])
      expect((await lead.open(at(page))).body).not.toContain('Seen by one alone')
    expect((await lead.open(at('/topics/chronology'))).body).toContain('without seeing what the other says')
  })

  it('stands beside both first answers once both views are given, filled in where they said the same', async () => {
    const say = (browser: Browser, good: string, focused: string) =>
      browser.send(at('/topics/chronology'), {
        ...{ 'seen-good': '', 'answer-good': good, 'seen-focused': '', 'answer-focused': focused },
      })
    await say(first, 'yes', 'no')
    await say(second, 'yes', 'partly')
    await openViews(cast, laid)
    const { body } = await first.open(at('/topics/chronology'))
    expect(body).not.toMatch(/name="answer-focused" type="radio" value="\w+" checked/)
    expect(body.match(/Both said the same/g)).toHaveLength(1)
    expect(body.match(/They differ/g)).toHaveLength(1)
  })

  it('shows what the record held at the draw, and apart from it what was filled in afterwards', async () => {
    const visit = { kind: 'visit', attributes: { seen: 'yes' } }
    await layEntry(cast, laid, { ...visit, happenedOn: '2014-10-08', recordedOn: '2014-10-08' })
    await layEntry(cast, laid, { ...visit, happenedOn: '2014-10-09', recordedOn: '2014-10-10' })
    await layEntry(cast, laid, { ...visit, happenedOn: '2015-04-09', recordedOn: '2015-04-09' })
    const late = { happenedOn: '2015-03-01', recordedOn: '2015-04-20', knownFrom: '2015-04-21T00:00:00Z' }
    await layEntry(cast, laid, { ...visit, ...late })
    const { body } = await first.open(at('/topics/childSeen'))
    expect(body).toContain('Visits: 1')
    expect(body).toContain('Last before the period: 8 October 2014')
    expect(body).toContain('Seen alone: 1 not recorded')
    expect(body).toContain('Later additions: 1')
    expect(body).toMatch(/Visits, <\/span>9 October 2014/)
    expect(body).not.toMatch(/<\/span>9 April 2015/)
    expect(body).toContain('Source: test, ')
  })

  const seenOn = async (happenedOn: string, recordedOn = happenedOn) =>
    layEntry(cast, laid, { kind: 'visit', attributes: { seen: 'yes' }, happenedOn, recordedOn })
  const factsIn = (body: string) => [...body.matchAll(/name="factSeen-([^"]+)"/g)].map(([, id = '']) => id)

  it('shows what the facts add up to after a first answer to the question, to each auditor by themselves', async () => {
    await seenOn('2014-10-09')
    await seenOn('2014-12-08', '2014-12-20')
    const adds = async (browser: Browser) =>
      (await browser.open(at('/topics/riskTaking'))).body.match(/Longest time between two/g)?.length ?? 0
    const before = await first.open(at('/topics/riskTaking'))
    expect(before.body).toContain('is shown beside a question after your first answer')
    expect(before.body).not.toContain('Longest time')
    const fields = { 'seen-talkedAbout': '', 'answer-talkedAbout': 'yes' }
    await first.send(at('/topics/riskTaking'), { ...fields, 'seen-confident': '' })
    expect((await first.open(at('/topics/riskTaking'))).body).toContain(
      'Visits. Longest time between two: 60 days, 9 October 2014 to 8 December 2014',
    )
    expect(await adds(first)).toBe(1)
    const own = { 'seen-inOwnWords': '', 'answer-inOwnWords': 'no' }
    const wishes = { kind: 'wishesAndFeelings', recordedOn: '2015-01-05' }
    for (const happenedOn of ['2015-01-01', '2015-01-05'])
      await layEntry(cast, laid, { ...wishes, happenedOn })
    await first.send(at('/topics/wishesAndFeelings'), own)
    const of = async (browser: Browser) =>
      (await browser.open(at('/topics/wishesAndFeelings'))).body.match(/Wishes and feelings. Longest/g)
        ?.length
    expect([await of(first), await of(second)]).toEqual([1, undefined])
  })

  it('shows what the standards say after a first answer, and of that question alone', async () => {
    const said = async () => (await first.open(at('/topics/chronology'))).body.split('What the standards say')
    expect(await said()).toHaveLength(1)
    await first.send(at('/topics/chronology'), { 'seen-exists': '', 'answer-exists': 'yes', go: 'later' })
    const [, shown = '', ...others] = await said()
    expect(shown).toContain('Chronology (4)')
    expect(shown).toContain('Worked out from the record as at 8 April 2015, as known on 8 April 2015.')
    expect(others).toEqual([])
  })

  it('asks of each fact once, beside the first question that it bears on, and shows it beside the others', async () => {
    await seenOn('2014-10-09')
    const { body } = await first.open(at('/topics/childSeen'))
    expect(factsIn(body)).toHaveLength(1)
    expect(body.match(/Confirm or dispute these beside “Is the child being seen\?”/g)).toHaveLength(4)
  })

  it('saves an answer and what was found of a fact by one button', async () => {
    await seenOn('2014-10-09')
    const [fact = ''] = factsIn((await first.open(at('/topics/childSeen'))).body)
    const fields = { 'seen-seen': '', 'answer-seen': 'yes', [`factSeen-${fact}`]: '' }
    const dispute = { ...fields, [`fact-${fact}`]: 'disputed' }
    const refused = await first.send(at('/topics/childSeen'), dispute)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`href="#factSays-${fact}"`)
    expect(refused.body).toMatch(/name="answer-seen" type="radio" value="yes" checked/)
    const says = { ...dispute, [`factSays-${fact}`]: 'Nobody was in' }
    expect((await first.send(at('/topics/childSeen'), says)).statusCode).toBe(303)
    const after = await second.open(at('/topics/childSeen'))
    expect(after.body).toMatch(/Disputed by The first\d+/)
    expect(after.body).toMatch(/name="answer-seen" type="radio" value="yes" checked/)
  })

  it('lets a dispute that was ticked by mistake be taken back, and keeps nothing of it', async () => {
    await seenOn('2014-10-09')
    const before = await first.open(at('/topics/childSeen'))
    const [fact = ''] = factsIn(before.body)
    expect(before.body).toContain('Not checked')
    const back = { 'seen-seen': '', 'answer-seen': 'yes', [`factSeen-${fact}`]: '', [`fact-${fact}`]: '' }
    expect((await first.send(at('/topics/childSeen'), back)).statusCode).toBe(303)
    const after = await first.open(at('/topics/childSeen'))
    expect(after.body).not.toMatch(/(Disputed|Confirmed) by/)
    expect(after.body).toContain('Not checked')
  })

  it('shows both versions when two auditors found different things of a fact', async () => {
    await seenOn('2014-10-09')
    const [fact = ''] = factsIn((await first.open(at('/topics/childSeen'))).body)
    const typed = { [`factSeen-${fact}`]: '', [`fact-${fact}`]: 'disputed' }
    await first.send(at('/topics/childSeen'), { ...typed, [`factSays-${fact}`]: 'Nobody was in' })
    const late = await second.send(at('/topics/childSeen'), { ...typed, [`factSays-${fact}`]: 'A day later' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain(`data-other="factSeen-${fact}"`)
    for (const words of ['Nobody was in', 'A day later']) expect(late.body).toContain(words)
    const settled = new RegExp(`name="factSeen-${fact}" value="([^"]+)"`).exec(late.body)?.[1] ?? ''
    const again = { ...typed, [`factSeen-${fact}`]: settled, [`factSays-${fact}`]: 'A day later' }
    expect((await second.send(at('/topics/childSeen'), again)).statusCode).toBe(303)
  })
})

describe('a page that saves itself', () => {
  async function save(author: string, fields: Readonly<Record<string, string>>) {
    const { body } = await first.open(at('/topics/chronology'))
    const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const type = 'application/x-www-form-urlencoded'
    return web.server.inject({
      ...{ method: 'POST', url: at('/topics/chronology'), cookies: Object.fromEntries(first.cookies) },
      headers: { 'content-type': type, 'goldthread-author': author },
      payload: new URLSearchParams({ _csrf: token, ...fields }).toString(),
    })
  }

  it('saves nothing under a name that did not type it, nor without a session', async () => {
    const typed = { 'seen-exists': '', 'answer-exists': 'yes' }
    const other = await save(laid.second.person, typed)
    expect([other.statusCode, other.json()]).toEqual([401, { at: null, fields: {} }])
    const { body } = await first.open(at('/topics/chronology'))
    expect(body).not.toMatch(/name="answer-exists" type="radio" value="yes" checked/)
  })

  it('answers with the time and the versions to go on from, and not where somebody wrote a newer one', async () => {
    const typed = { 'seen-exists': '', 'answer-exists': 'yes', 'seen-upToDate': '' }
    const saved = await save(laid.first.person, typed)
    expect(saved.json()).toEqual({
      at: '10:00',
      fields: { 'seen-exists': expect.stringMatching(/^[0-9a-f-]{36}$/), 'seen-upToDate': '' },
    })
    const stale = await save(laid.first.person, { 'seen-exists': '', 'seen-upToDate': '' })
    expect(stale.json().fields).toEqual({ 'seen-upToDate': '' })
  })
})

describe('the judgement', () => {
  beforeEach(() => openViews(cast, laid))

  it('comes back with what was typed when it is refused, and a way to raise a follow-up', async () => {
    const refused = await first.send(at('/judgement'), { ...GOOD, safeguarded: 'no' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Clear recording')
    expect(refused.body).toContain('Raise a follow-up first')
    expect(refused.body).toContain(at('/follow-ups/new'))
  })
})

describe('checking, submitting and confirming', () => {
  it('names what is missing with the way to it', async () => {
    await openViews(cast, laid)
    const refused = await first.send(at('/check'), {}, at('/check/submit'))
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`href="${at('/topics/chronology#answer-exists')}"`)
    expect(refused.body).toContain('Chronology: answer “Is there a chronology on the file?”')
    expect(refused.body).toContain(`href="${at('/judgement#grade')}"`)
  })

  it('takes a complete record, and tells the other tab that nothing is lost', async () => {
    await fillIn()
    await first.send(at('/judgement'), GOOD)
    expect((await first.open(at())).body).toContain('15 of 15 topics complete')
    const done = await first.send(at('/check'), {}, at('/check/submit'))
    expect([done.statusCode, done.headers.location]).toEqual([303, at()])
    const again = await first.send(at('/judgement'), {}, at('/check/submit'))
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('already submitted')
  })

  it('keeps what a late tab typed on the screen', async () => {
    await fillIn()
    await first.send(at('/judgement'), GOOD)
    await first.send(at('/check'), {}, at('/check/submit'))
    const typed = { 'seen-exists': '', 'answer-exists': 'no', 'comment-exists': 'Typed too late' }
    const late = await first.send(at('/follow-ups/new'), typed, at('/topics/chronology'))
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Typed too late')
    expect(late.body).not.toContain('Save and continue')
  })

  it('is confirmed by the second auditor', async () => {
    await fillIn()
    await first.send(at('/judgement'), GOOD)
    await first.send(at('/check'), {}, at('/check/submit'))
    const done = await second.send(at('/confirm'), {})
    expect(done.statusCode).toBe(303)
    expect((await first.open(at('/check'))).body).toMatch(/Confirmed by The second\d+/)
  })
})

describe('case actions', () => {
  it('refuse a day that is none and keep the rest of the form', async () => {
    const due = { 'due-day': '31', 'due-month': '2', 'due-year': '2016' }
    const refused = await first.send(at('/actions'), {
      what: 'Write a chronology',
      owner: 'The worker',
      ...due,
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Write a chronology')
  })

  it('are added with an owner and a day, and marked as done once', async () => {
    const due = { 'due-day': '1', 'due-month': '2', 'due-year': '2016' }
    await first.send(at('/actions'), { what: 'Write a chronology', owner: 'The worker', ...due })
    const page = await first.open(at('/actions'))
    const action = /name="action" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    expect(page.body).toContain('1 February 2016')
    expect((await second.send(at('/actions'), { action }, at('/actions/done'))).statusCode).toBe(303)
    expect((await first.send(at('/follow-ups/new'), { action }, at('/actions/done'))).statusCode).toBe(409)
  })
})

describe('a form that keeps its draft', () => {
  const raising = () => at('/follow-ups/new')

  it('shows what was typed and never sent, on another device too, and to nobody else', async () => {
    const kept = await first.send(raising(), { why: 'Typed and never sent' }, `${raising()}/draft`)
    expect(kept.statusCode).toBe(303)
    const page = await (await signedIn(laid.first)).open(raising())
    expect(page.body).toContain('Typed and never sent')
    expect(page.body).toContain('have not sent it')
    expect((await second.open(raising())).body).not.toContain('Typed and never sent')
  })

  it('shows both where two windows typed, and loses neither', async () => {
    await first.send(raising(), { why: 'From one window' }, `${raising()}/draft`)
    const late = await first.send(raising(), { why: 'From another', draftSeen: '' }, `${raising()}/draft`)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('data-other="draftSeen"')
    for (const words of ['From one window', 'From another']) expect(late.body).toContain(words)
    const seen = /name="draftSeen" id="draftSeen" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
    const again = { why: 'From another', draftSeen: seen }
    expect((await first.send(raising(), again, `${raising()}/draft`)).statusCode).toBe(303)
  })

  it('keeps what was typed when the form itself is refused', async () => {
    await first.send(raising(), { why: 'Kept before' }, `${raising()}/draft`)
    const refused = await first.send(raising(), { why: 'Sent now', urgency: 'soon' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Sent now')
    expect(refused.body).not.toContain('Kept before')
  })
})
