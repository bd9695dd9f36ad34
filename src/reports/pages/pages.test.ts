import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser, openWeb, type Web } from '../../../test/support/browser.ts'
import { bothVersionsIn, fromOpenPage, seenIn } from '../../../test/support/meanwhile.ts'
import { HEADER_CHANGED_SINCE } from '../words.ts'
import { openStory, type Story } from '../../../test/support/story.ts'

const REPORT = '/rounds/april-2015/report'
let story: Story
let web: Web
let lead: Browser
let board: Browser
let governance: Browser
let partner: Browser

beforeAll(async () => {
  story = await openStory()
  web = await openWeb(story.house)
  lead = await signedIn('auditLead')
  board = await signedIn('boardMember')
  governance = await signedIn('informationGovernance')
  partner = await signedIn('partner')
})
afterAll(async () => {
  await web?.close()
  await story?.close()
})

async function signedIn(role: Parameters<Story['who']>[0]): Promise<Browser> {
  const { login, password } = story.who(role)
  const browser = new Browser(web)
  await browser.signIn(login, password)
  return browser
}

function addressIn(html: string, pattern: RegExp): string {
  return (pattern.exec(html)?.[1] ?? 'nothing').replaceAll('&amp;', '&')
}

describe('the page of a report', () => {
  it('says what a draft is and offers to write one, to the audit lead alone', async () => {
    expect((await board.open(REPORT)).body).toContain('No report of this round has been issued yet')
    expect((await lead.open(REPORT)).body).toContain('Draft the report')
    expect((await lead.open(`${REPORT}.docx?audience=partnership`)).statusCode).toBe(404)
  })

  it('shows the draft with one heading, a way to edit each paragraph, and the files', async () => {
    await lead.send(REPORT, {}, `${REPORT}/draft`)
    const { body } = await lead.open(REPORT)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body).toContain('Edit paragraph 1.1')
    expect(body).toContain('In all eight audits there was a chronology.')
    expect(body).toContain('report.docx?audience=restricted&amp;version=1')
    expect(body).not.toContain('Edit paragraph 6.1')
  })

  it('keeps the draft from everybody else', async () => {
    expect((await board.open(REPORT)).body).not.toContain('chronology')
    const edit = addressIn((await lead.open(REPORT)).body, /href="(\/reports\/[^"]+\/paragraphs\/[^"]+)"/)
    expect((await board.open(edit)).statusCode).toBe(404)
    expect((await lead.open(edit)).statusCode).toBe(200)
  })

  it('sends the files under a name that says what they are', async () => {
    const word = await lead.open(`${REPORT}.docx?audience=partnership`)
    expect(word.headers['content-disposition']).toContain(
      'april-2015-report-partnership-version-1-draft.docx',
    )
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await lead.open(`${REPORT}.html?audience=public`)).body).toContain('<html lang="en-GB">')
  })
})

describe('the page of a paragraph', () => {
  const editPage = async () =>
    addressIn((await lead.open(REPORT)).body, /href="([^"]+analysis\.grades[^"]+)"/)

  it('shows a refused edit with its sentence and keeps what was typed', async () => {
    const url = await editPage()
    const refused = await lead.send(url, { text: 'All were {8 of 8} Good', after: '' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('There is a problem')
    expect(refused.body).toContain('{8 of 8} is not a figure of the draft')
    expect(refused.body).toContain('All were {8 of 8} Good</textarea>')
  })

  it('saves words around the figures, shows the history and goes back to the draft', async () => {
    const url = await editPage()
    const { body } = await lead.open(url)
    const drafted = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(body)?.[1] ?? ''
    expect(drafted).toContain('{4 of 8} audits ({50%})')
    expect((await lead.send(url, { text: `As we read it: ${drafted}`, after: '' })).statusCode).toBe(303)
    const edited = (await lead.open(url)).body
    expect(edited).toContain('Go back to the draft')
    expect(edited).toContain('History of this paragraph')
    const late = await lead.send(url, { text: `Late: ${drafted}`, after: '' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Saved in the meantime')
    expect(late.body).toContain('<ins>Late: </ins>')
    expect(late.body).toContain(`Late: ${drafted}</textarea>`)
    const changes = await lead.open(url.replace(/paragraphs.*/, 'changes?audience=restricted'))
    expect(changes.body).toContain('<ins>As we read it: </ins>')
    const after = /name="after" value="([^"]+)"/.exec(edited)?.[1] ?? ''
    expect((await lead.send(url, { after }, url.replace('?', '/revert?'))).statusCode).toBe(303)
    expect((await lead.open(url)).body).not.toContain('Go back to the draft')
  })
})

describe('the page that issues a report', () => {
  const pageOf = async (what: string) =>
    addressIn((await lead.open(REPORT)).body, new RegExp(`href="(/reports/[^"]+/${what})"`))

  it('warns that an issued report stays, and issues what was read', async () => {
    const url = await pageOf('issue')
    const { body } = await lead.open(url)
    const seen = /name="seen" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? ''
    expect(body).not.toContain('Issue the report</button>')
    expect(body).toContain('SHA-256 of the frozen record')
    const early = await lead.send(url, { seen })
    expect(early.statusCode).toBe(409)
    expect(early.body).toContain('This version is not approved as it stands')
    expect((await lead.send(url, { seen }, `${url}/submit`)).statusCode).toBe(303)
    expect((await governance.send(url, { seen, reason: '' }, `${url}/send-back`)).statusCode).toBe(422)
    expect((await governance.send(url, { seen }, `${url}/approve`)).statusCode).toBe(303)
    expect((await lead.open(url)).body).toContain('nobody can change this version')
    expect((await lead.send(url, { seen: 'other' })).statusCode).toBe(409)
    expect((await lead.send(url, { seen })).headers.location).toBe(REPORT)
    expect((await lead.open(url)).statusCode).toBe(404)
  })

  it('lets the board read it, without the rows', async () => {
    const { body } = await board.open(REPORT)
    expect(body).toContain('Issued')
    expect(body).toContain('between 6 and 19')
    expect(body).not.toContain('JP/CP')
    const restricted = await board.open(`${REPORT}?audience=restricted`)
    expect(restricted.statusCode).toBe(403)
    expect(restricted.body).toContain('Choose the partnership report')
    expect((await board.open('/reports')).body).toContain('Issued on 19 November 2015')
    expect(body).toMatch(
      /SHA-256 of the frozen record from which this page and the files are made.*[0-9a-f]{64}/,
    )
    expect(body).toContain('A file that you download has another')
  })
})

describe('the way back from an issued report', () => {
  it('leads to the round, and who sees no rounds to the reports', async () => {
    const backOf = async (browser: Browser) =>
      addressIn((await browser.open(REPORT)).body, /href="([^"]+)" class="govuk-back-link/)
    expect(await backOf(board)).toBe('/rounds/april-2015')
    expect(await backOf(partner)).toBe('/reports')
    expect((await partner.open('/reports')).statusCode).toBe(200)
  })
})

describe('the page of the header', () => {
  it('takes months and a day apart, and says what to write', async () => {
    const unsaid = await lead.send(REPORT, { reason: '' }, `${REPORT}/draft`)
    expect(unsaid.body).toContain('Say what has to be corrected')
    await lead.send(REPORT, { reason: 'A word was wrong' }, `${REPORT}/draft`)
    const url = addressIn((await lead.open(REPORT)).body, /href="(\/reports\/[^"]+\/header)"/)
    const fields = { title: 'A title', board: 'A board', preparedBy: '', presentedBy: '' }
    const refused = await lead.send(url, { ...fields, 'reportMonth-month': '13', 'reportMonth-year': '2015' })
    expect(refused.body).toContain('Enter the year and the month, like 2015-10')
    const days = { 'meetingOn-day': '3', 'meetingOn-month': '12', 'meetingOn-year': '2015' }
    const months = { 'reportMonth-month': '11', 'reportMonth-year': '2015' }
    expect((await lead.send(url, { ...fields, ...days, ...months })).statusCode).toBe(303)
    const { body } = await lead.open(REPORT)
    expect(body).toContain('3 December 2015')
    expect(body).toContain('November 2015')
    expect(body).toContain(
      'Version 2 corrects version 1: A word was wrong. What changed: what stands at the top and paragraphs 1.1',
    )
  })

  it('shows both versions to who comes second, keeps what was typed, and lets that person decide', async () => {
    const url = addressIn((await lead.open(REPORT)).body, /href="(\/reports\/[^"]+\/header)"/)
    const fields = { board: 'A board', preparedBy: '', presentedBy: '', 'reportMonth-year': '2015' }
    const october = { ...fields, title: 'A title', 'reportMonth-month': '10' }
    const late = await signedIn('auditLead')
    await late.open(url)
    const typed = fromOpenPage(late, { ...fields, title: 'Another', 'reportMonth-month': '11' })
    expect((await lead.send(url, october)).statusCode).toBe(303)
    const told = await late.post(url, typed)
    expect([told.statusCode, told.body.includes(HEADER_CHANGED_SINCE)]).toEqual([409, true])
    expect(bothVersionsIn(told.body)).toEqual([
      ...['Title', 'A title', 'Another'],
      ...['Month in which this report was written', 'October 2015', 'November 2015'],
    ])
    expect(told.body).toContain('value="Another"')
    expect((await late.post(url, { ...typed, ...seenIn(told.body) })).statusCode).toBe(303)
  })
})
