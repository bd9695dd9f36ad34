import { beforeAll, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'
import { openCase } from '../support/open-case.ts'
import { describeJourney, Visitor } from './site.ts'

const FIRST = 'Is there a chronology on the file?'
const SECOND = 'Is the chronology up to date?'
let auditor: Visitor
let other: Visitor
let address = ''

describeJourney('an audit in a browser without JavaScript', (site) => {
  beforeAll(async () => {
    const lead = new Caller(site().address)
    await lead.signIn('lead')
    address = await openCase(lead, 'Joanna Pryce', 'Callum Petrie')
    auditor = await Visitor.signIn(site(), 'auditor1', false)
  })

  it('answers questions of a topic, saves, and finds them when coming back', async () => {
    await auditor.goto(`${address}/topics/chronology`)
    // What the page says of itself once a script has run.
    expect(await auditor.page.locator('body.js-enabled').count()).toBe(0)
    await say(auditor, FIRST, 'Yes', 'Ten pages of it')
    await auditor.press('Save and come back later')
    await auditor.reads('What you wrote is saved.')
    await auditor.goto(`${address}/topics/chronology`)
    expect(await answerTo(auditor, FIRST).getByLabel('Yes', { exact: true }).isChecked()).toBe(true)
    expect(await commentOn(auditor, FIRST).inputValue()).toBe('Ten pages of it')
    expect(await answerTo(auditor, SECOND).locator('input:checked').count()).toBe(0)
  })

  it('reads on the page that checks it what is answered once for both', async () => {
    await auditor.goto(`${address}/check`)
    await auditor.reads(/What is answered once stands below/)
    await auditor.reads('Ten pages of it')
  })

  it('refuses the second of two tabs with a sentence, and loses nothing of either', async () => {
    const one = auditor
    other = await one.anotherTab()
    for (const tab of [one, other]) await tab.goto(`${address}/topics/chronology`)
    await say(one, SECOND, 'Yes', 'From the first tab')
    await one.press('Save and come back later')
    await say(other, SECOND, 'No', 'From the second tab')
    await other.press('Save and come back later')
    await other.reads(/Somebody answered this question while your page was open/)
    await other.reads('From the first tab')
    expect(await commentOn(other, SECOND).inputValue()).toBe('From the second tab')
    expect(await answerTo(other, SECOND).getByLabel('No', { exact: true }).isChecked()).toBe(true)
    await one.goto(`${address}/topics/chronology`)
    expect(await commentOn(one, SECOND).inputValue()).toBe('From the first tab')
  })

  it('lets the second tab save what it decided in sight of both', async () => {
    await commentOn(other, SECOND).fill('Both tabs agree')
    await other.press('Save and come back later')
    await other.reads('What you wrote is saved.')
    await auditor.goto(`${address}/check`)
    await auditor.reads('Both tabs agree')
    await auditor.reads('Ten pages of it')
  })
})

function answerTo(visitor: Visitor, question: string) {
  return visitor.page.getByRole('group', { name: question }).first()
}

function commentOn(visitor: Visitor, question: string) {
  return visitor.page.getByRole('textbox', { name: `Comment : ${question}` })
}

async function say(visitor: Visitor, question: string, answer: string, comment: string): Promise<void> {
  await answerTo(visitor, question).getByLabel(answer, { exact: true }).check()
  await commentOn(visitor, question).fill(comment)
}
