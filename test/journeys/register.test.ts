import { beforeAll, expect, it } from 'vitest'
import { describeJourney, Visitor } from './site.ts'

let panel: Visitor
/** The page of the child whom the coordinator adds by hand. */
let added = ''

describeJourney('the register, in the hands of the panel coordinator', (site) => {
  beforeAll(async () => {
    panel = await Visitor.signIn(site(), 'panel')
  })

  it('shows the list as at today, as at an earlier day, and a part of it', async () => {
    await panel.goto('/register')
    await panel.reads(/^\d+ children on the VEMT list on 19 November 2015$/)
    await panel.open('Choose another day or part of the list')
    await panel.fillDate('The list as at', [8, 4, 2015])
    await panel.press('Show the list')
    await panel.reads('25 children on the VEMT list on 8 April 2015')
    await panel.open('Choose another day or part of the list')
    await panel.page.getByLabel('Strand').selectOption({ label: 'Trafficked' })
    await panel.press('Show the list')
    await panel.reads(/^\d+ of the 25 children on the VEMT list on 8 April 2015$/)
    const strands = await panel.page.locator('tbody tr td:nth-of-type(2)').allInnerTexts()
    expect(strands.length).toBeGreaterThan(0)
    for (const each of strands) expect(each).toMatch(/trafficked/i)
  })

  it('says when a day is none, and keeps what was typed', async () => {
    await panel.goto('/register?asAt-day=31&asAt-month=2&asAt-year=2015')
    await panel.reads('There is a problem')
    expect(await dayIn(panel, 'The list as at')).toBe('31')
  })

  it('puts a child on the list by hand, after a refusal that keeps every word', async () => {
    await panel.goto('/register')
    await panel.press('Put a child on the list')
    await panel.follow('Add a child who is not known here yet')
    await panel.page.getByLabel('Forename').fill('Wren')
    await panel.page.getByLabel('Surname').fill('Invented')
    await panel.page.getByLabel('Female').check()
    await panel.fillDate('Day the child went on the list', [31, 2, 2015])
    await panel.page.getByLabel('Missing').check()
    await panel.page.getByLabel('High').check()
    await panel.page.getByLabel('Why the child went on the list').fill('Three missing episodes in a week')
    await panel.press('Add the child and put on the list')
    await panel.reads('Enter the day the child went on the list, like 27 3 2015')
    expect(await panel.page.getByLabel('Forename').inputValue()).toBe('Wren')
    expect(await dayIn(panel, 'Day the child went on the list')).toBe('31')
    expect(await panel.page.getByLabel('High').isChecked()).toBe(true)
    expect(await panel.page.getByLabel('Why the child went on the list').inputValue()).toMatch(/^Three/)
    await panel.fillDate('Day the child went on the list', [2, 11, 2015])
    await panel.press('Add the child and put on the list')
    await panel.reads('The child is on the list. Check below what was entered.')
    added = (await panel.page.getByRole('link', { name: /Wren/ }).first().getAttribute('href')) ?? ''
  })

  it('refuses a second stay over the first, ends the stay, and corrects it with a reason', async () => {
    await panel.press('Take the child off the list')
    await panel.fillDate('Day the child came off the list', [1, 11, 2015])
    await panel.page.getByLabel('Why the child came off the list').fill('Moved to another authority')
    await panel.press('Take off the list')
    await panel.reads('There is a problem')
    await panel.fillDate('Day the child came off the list', [16, 11, 2015])
    await panel.press('Take off the list')
    await panel.reads('The end of the stay was saved.')
    await panel.press('Correct this stay')
    await panel.page.getByLabel('Medium').check()
    await panel.press('Save the correction')
    await panel.reads('There is a problem')
    expect(await panel.page.getByLabel('Medium').isChecked()).toBe(true)
    await panel.page.getByLabel('Why do you correct this stay?').fill('The panel said medium')
    await panel.press('Save the correction')
    await panel.reads('The correction was saved.')
  })

  it('keeps who entered, ended and corrected the stay, when and why', async () => {
    const rows = await panel.page
      .getByRole('table', { name: 'What was entered and changed' })
      .locator('tbody tr')
      .allInnerTexts()
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/Medium.*before: High.*The panel said medium/s)
    expect(rows[1]).toMatch(/16 November 2015.*Moved to another authority/s)
    expect(rows[2]).toMatch(/Entered/)
    for (const row of rows) expect(row).toContain('Bernadette Coyle')
  })

  it('shows a social worker their own children only, and another child’s page as if there were none', async () => {
    const worker = await Visitor.signIn(site(), 'worker')
    await worker.goto('/register')
    await worker.reads(/^The children you work with: \d on the VEMT list/)
    expect(await worker.page.getByText('Put a child on the list').count()).toBe(0)
    const own = await worker.page.locator('a[href^="/children/"]').first().getAttribute('href')
    await worker.goto(own ?? '')
    await worker.doesNotRead('Page not found')
    const { status, text } = await worker.finds(added)
    expect(status).toBe(404)
    expect(text).toContain('Page not found')
    expect(text).toBe((await worker.finds('/no-such-page')).text)
    await worker.leave()
  })
})

async function dayIn(visitor: Visitor, legend: string): Promise<string> {
  return visitor.page.getByRole('group', { name: legend }).getByLabel('Day', { exact: true }).inputValue()
}
