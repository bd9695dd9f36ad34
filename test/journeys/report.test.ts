import { beforeAll, expect, it } from 'vitest'
import { filesIn, paragraphsIn } from '../../src/reports/render/package.fixture.ts'
import { describeJourney, Visitor } from './site.ts'

const REPORT = '/rounds/april-2015/report'
const OWN_WORDS = 'As the audit lead reads it:'
let lead: Visitor
let board: Visitor
let second: Visitor

describeJourney('the board report, from the draft to the board', (site) => {
  beforeAll(async () => {
    lead = await Visitor.signIn(site(), 'lead')
    board = await Visitor.signIn(site(), 'board')
    second = await Visitor.signIn(site(), 'governance')
  })

  it('is hidden from the board while it is a draft', async () => {
    await lead.goto(REPORT)
    await lead.press('Draft the report')
    await lead.reads('The report is drafted from the newest figures.')
    await board.goto(REPORT)
    await board.reads('No report of this round has been issued yet.')
  })

  it('locks its figures: an edit that changes one is refused and kept', async () => {
    await openGrades(lead)
    const drafted = await words(lead).inputValue()
    expect(drafted).toContain('{4 of 8}')
    await words(lead).fill(drafted.replace('{4 of 8}', '{7 of 8}'))
    await lead.press('Save your words')
    await lead.reads(/\{7 of 8\} is not a figure of the draft/)
    expect(await words(lead).inputValue()).toContain('{7 of 8}')
    await words(lead).fill(drafted.replace('{4 of 8} audits', 'seven audits'))
    await lead.press('Save your words')
    await lead.reads(/Put back what is missing of the draft’s figures/)
  })

  it('takes other words around the figures', async () => {
    await openGrades(lead)
    await words(lead).fill(`${OWN_WORDS} ${await words(lead).inputValue()}`)
    await lead.press('Save your words')
    await lead.reads('Your words are saved.')
    await lead.reads('History of this paragraph')
  })

  it('is issued as it was read and approved by a second person, and stays so', async () => {
    await lead.goto(REPORT)
    await lead.press('Approve and issue')
    await lead.press('Submit for approval')
    await lead.reads('It waits for somebody who had no hand in it')
    await second.goto(REPORT)
    await second.press('Approve or send back')
    await second.isAccessible()
    await second.press('Approve the report')
    await second.reads('The report is approved.')
    await lead.goto(REPORT)
    await lead.press('Approve and issue')
    await lead.press('Issue the report')
    await lead.reads('The report is issued.')
    await lead.reads(/It cannot be changed any more/)
    expect(await lead.page.getByRole('link', { name: /^Edit paragraph/ }).count()).toBe(0)
  })

  it('reads the same to the board, on the page and in Word, with the edit and without rows of children', async () => {
    await board.goto('/reports')
    await board.page.locator('a[href^="/rounds/april-2015/report"]').first().click()
    await board.isAccessible()
    await board.reads(new RegExp(`${OWN_WORDS}.*4 of 8 audits \\(50%\\)`))
    await board.doesNotRead('JP/CP')
    const file = await board.download('Download the partnership report (Word)')
    const texts = paragraphsIn(filesIn(file).get('word/document.xml') ?? '').map(({ text }) => text)
    const place = texts.findIndex((text) => text.includes(OWN_WORDS))
    expect(texts.slice(place, place + 4).join(' ')).toContain('4 of 8 audits (50%)')
    await board.reads(texts[place]?.split('\t').at(-1) ?? '')
    expect(texts.join(' ')).not.toContain('JP/CP')
  })
})

async function openGrades(visitor: Visitor): Promise<void> {
  await visitor.goto(`${REPORT}?audience=partnership`)
  await visitor.page.locator('a[href*="analysis.grades"]').first().click()
  await visitor.isAccessible()
}

function words(visitor: Visitor) {
  return visitor.page.getByLabel('Your words')
}
