import { beforeAll, expect, it } from 'vitest'
import { describeJourney, Visitor } from './site.ts'

let lead: Visitor
let independent: Visitor

/** Makes a nonce and gives it as the page shows it, once. */
async function makeNonce(visitor: Visitor): Promise<string> {
  await visitor.goto('/rounds/winter-2015/nonce')
  await visitor.press('Make your nonce')
  const nonce = await visitor.page.locator('#nonce').innerText()
  expect(nonce).toMatch(/^[0-9a-f]{64}$/)
  return nonce
}

async function showNonce(visitor: Visitor, nonce: string): Promise<void> {
  await visitor.goto('/rounds/winter-2015/reveal')
  await visitor.page.getByLabel('The nonce that you kept').fill(nonce)
  await visitor.press('Show your nonce')
}

/** The id of the first case of the round that somebody audits. */
async function openCase(visitor: Visitor): Promise<string> {
  await visitor.goto('/cases')
  await visitor.page
    .getByRole('link', { name: /^Case \d+, .*winter-2015/ })
    .first()
    .click()
  return new URL(visitor.page.url()).pathname
}

describeJourney('the main job, from the register to the board report', (site) => {
  beforeAll(async () => {
    lead = await Visitor.signIn(site(), 'lead')
    independent = await Visitor.signIn(site(), 'independent')
  })

  it('plans a round and freezes its list', async () => {
    await lead.goto('/rounds')
    await lead.press('Plan a round')
    await lead.page.getByLabel('Short name').fill('winter-2015')
    await lead.page.getByLabel('Theme').fill('Child sexual exploitation')
    await lead.fillDate('Take the list as at', [2, 11, 2015])
    await lead.fillDate('First day of the period examined', [1, 5, 2015])
    await lead.fillDate('Last day of the period examined', [31, 10, 2015])
    await lead.page.getByLabel('Audit tool').selectOption('exploitation-1')
    await lead.page.getByLabel('Number of children').fill('99')
    await lead.press('Plan the round')
    await lead.reads(/A sample of 99 is too large/)
    await lead.page.getByLabel('Number of children').fill('2')
    await lead.press('Plan the round')
    await lead.goto('/rounds/winter-2015/freeze')
    await lead.press('Freeze the list')
    await lead.reads('The list is frozen.')
  })

  it('draws with the nonces of two people, the second of which draws', async () => {
    const nonces = { lead: await makeNonce(lead), independent: await makeNonce(independent) }
    await showNonce(independent, nonces.lead)
    await independent.page.getByRole('alert').first().waitFor()
    await showNonce(independent, nonces.independent)
    await showNonce(lead, nonces.lead)
    await lead.reads('Case 1')
    await lead.goto('/rounds/winter-2015/verify')
    await lead.reads(/every part matches/)
  })

  it('chooses the auditors after the checks of their independence', async () => {
    await lead.goto('/rounds/winter-2015/allocate')
    for (const position of [1, 2]) {
      await lead.page
        .getByLabel(`First auditor of case ${position}`)
        .selectOption({ label: await optionOf(lead, 'Joanna Pryce', position) })
      await lead.page
        .getByLabel(`Second auditor of case ${position}`)
        .selectOption({ label: await optionOf(lead, 'Callum Petrie', position) })
    }
    await lead.press('Check the pairs')
    for (const reason of await lead.page.getByLabel(/^Why/).all())
      await reason.fill('Nobody else is free this month')
    await lead.press('Save these pairs')
    await lead.reads('JP/CP')
  })

  it('audits a case in two blind first views, and raises an immediate follow-up on the way', async () => {
    const auditor = await Visitor.signIn(site(), 'auditor1')
    const address = await openCase(auditor)
    await answerTopics(auditor, address)
    await auditor.isAccessible()
    await raiseFollowUp(auditor, address)
    await judge(auditor, address)
    await auditor.press('Give your first view')
    await auditor.reads(/Your first view is given/)
    await auditor.leave()
    const second = await Visitor.signIn(site(), 'auditor2')
    await second.goto(`${address}/topics/chronology`)
    await answerTopics(second, address)
    await judge(second, address)
    await second.press('Give your first view')
    await second.leave()
  }, 300_000)

  it('agrees on one record beside both first views, which the second auditor confirms', async () => {
    const auditor = await Visitor.signIn(site(), 'auditor1')
    const address = await openCase(auditor)
    await auditor.goto(`${address}/topics/chronology`)
    await auditor.reads('Both said the same')
    await answerTopics(auditor, address)
    await judge(auditor, address)
    await auditor.goto(`${address}/check`)
    await auditor.press('Submit the agreed record')
    await auditor.reads(/submitted/i)
    await auditor.leave()
    const second = await Visitor.signIn(site(), 'auditor2')
    await second.goto(`${address}/confirm`)
    await second.press('Confirm the agreed record')
    await second.reads('The agreed record is confirmed.')
    await second.leave()
  }, 300_000)

  it('shows the follow-up to its manager, who acknowledges it', async () => {
    const manager = await Visitor.signIn(site(), 'manager')
    await manager.goto('/follow-ups')
    await manager.page.locator('a[href^="/follow-ups/"]').first().click()
    await manager.press('I have read this and take it on')
    await manager.reads(/Acknowledged/)
    await manager.leave()
  })

  it('counts the audit at once, and shows the board member the same figure as the audit lead', async () => {
    const board = await Visitor.signIn(site(), 'board')
    for (const visitor of [lead, board]) {
      await visitor.goto('/rounds/winter-2015/results')
      await visitor.reads('1 audit is counted. One is not finished and not counted.')
      await visitor.goto('/rounds/april-2015/results')
      await visitor.reads(/4 of 8 audits \(50%\), from a list of 25/)
      await visitor.reads(/between 6 and 19/)
    }
    await board.leave()
  })

  it('drafts the board report and hands it out for Word', async () => {
    await lead.goto('/rounds/april-2015/report')
    const draft = lead.page.getByRole('button', { name: /Draft/ })
    if ((await draft.count()) > 0) await draft.first().click()
    await lead.reads(/In three of the eight audits/)
    const [download] = await Promise.all([
      lead.page.waitForEvent('download'),
      lead.page.locator('a[href*="report.docx"]').first().click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })
})

async function optionOf(visitor: Visitor, name: string, position: number): Promise<string> {
  const options = visitor.page.getByLabel(`First auditor of case ${position}`).locator('option')
  return (await options.allInnerTexts()).find((text) => text.startsWith(name)) ?? name
}

/** Goes through every topic of the case and says yes to each question that is this auditor's to answer. */
async function answerTopics(auditor: Visitor, address: string): Promise<void> {
  await auditor.page.goto(address)
  const links = await auditor.page
    .locator('a[href*="/topics/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBe(15)
  for (const topic of links) {
    await auditor.page.goto(topic)
    for (const group of await auditor.page.getByRole('radio', { name: 'Yes', exact: true }).all())
      await group.check()
    await auditor.page
      .getByRole('button', { name: /^Save and/ })
      .first()
      .click()
    await auditor.page.waitForLoadState('load')
  }
}

async function raiseFollowUp(auditor: Visitor, address: string): Promise<void> {
  await auditor.goto(`${address}/follow-ups/new`)
  await auditor.page.getByRole('radio', { name: /Immediate/ }).check()
  await auditor.page.getByLabel(/What/).first().fill('A strategy meeting')
  await auditor.page.getByLabel(/Why/).first().fill('Nobody has met since the last episode')
  const manager = auditor.page.getByLabel(/manager/i).first()
  await manager.selectOption({ index: 1 })
  await auditor.page.getByLabel('Who acts if the manager cannot?').selectOption('nobody')
  await auditor.page.locator('main button[type=submit]').first().click()
  await auditor.isAccessible()
}

async function judge(auditor: Visitor, address: string): Promise<void> {
  await auditor.goto(`${address}/judgement`)
  await auditor.page.getByRole('radio', { name: 'Good', exact: true }).check()
  await auditor.page.getByRole('radio', { name: 'Yes', exact: true }).check()
  for (const box of await auditor.page.getByRole('textbox').all())
    await box.fill('The record shows clear and focused work.')
  await auditor.page.locator('main button[type=submit]').first().click()
  await auditor.isAccessible()
}
