import { beforeAll, expect, it } from 'vitest'
import { evaluateEverybody } from '../../src/apps/evaluating.ts'
import { jobsOf } from '../../src/apps/rooms.ts'
import { tasksOf } from '../../src/apps/worker.ts'
import { describeJourney, Visitor, type Site } from './site.ts'

const SUPERVISION = '/procedures/supervision-monthly'
let worker: Visitor
let lead: Visitor
let ethan = ''

/** What the program does within a minute after a record changed. */
async function renewVerdicts({ story }: Site): Promise<void> {
  story.letPass(60)
  await tasksOf(story.house, jobsOf(null))['standards.lookForNews']!({})
}

/** Everybody is held against the standards anew where a figure changed. */
async function evaluateAnew({ story }: Site): Promise<void> {
  story.letPass(60)
  expect((await evaluateEverybody(story.house)).ok).toBe(true)
}

const rowOf = ({ page }: Visitor, child: string, standard: string) =>
  page.locator('tbody tr').filter({ hasText: child }).filter({ hasText: standard })

const mainOf = ({ page }: Visitor) => page.locator('main').innerText()

describeJourney('a record held against the standards', (site) => {
  beforeAll(async () => {
    worker = await Visitor.signIn(site(), 'worker')
    lead = await Visitor.signIn(site(), 'lead')
    site().story.letPass(60)
  })

  it('tells a worker what is red, why, and the way to what clears it', async () => {
    await worker.goto('/monday')
    const red = rowOf(worker, 'Ethan Gorrie', 'Supervision every month (2.3)')
    expect(await red.innerText()).toMatch(/15 November 2015\s+4 days ago/)
    expect(await red.innerText()).toContain('The last was on 15 October 2015; supervision was due by')
    await worker.follow(/^Attest: supervision \(Ethan Gorrie, Supervision every month\)$/)
    ethan = worker.page.url().replace(/\/attest\/.*$/, '')
  })

  it('refuses what is blank with a sentence for each field, goes to it, and keeps what was typed', async () => {
    await worker.page.getByLabel('Where it stands in RAISE').fill('RAISE-300001')
    await worker.press('Attest this entry')
    expect(await worker.page.locator('.govuk-error-summary:focus').count()).toBe(1)
    expect(await worker.page.title()).toMatch(/^Error: Attest: supervision/)
    await worker.page.getByRole('link', { name: 'Enter the day it happened, like 27 3 2015' }).click()
    expect(
      await worker.page.getByLabel('Day', { exact: true }).evaluate((day) => day.matches(':focus')),
    ).toBe(true)
    expect(await worker.page.getByLabel('Where it stands in RAISE').inputValue()).toBe('RAISE-300001')
    await worker.fillDate('Day it happened', [17, 11, 2015])
    await worker.press('Attest this entry')
    await worker.reads(/Management oversight/)
    await worker.page.getByRole('group', { name: 'Management oversight' }).getByLabel('Yes').check()
    await worker.page.getByLabel('Who did it').selectOption('Daniel Rourke')
    await worker.press('Attest this entry')
    await worker.reads('The entry was kept as attested.')
    await worker.reads('Attested here')
  })

  it('is red no more once the entry is attested, and that it was late stays on record', async () => {
    await renewVerdicts(site())
    await worker.goto('/monday')
    await worker.reads('Not met, and can be cleared now (6)')
    expect(await rowOf(worker, 'Ethan Gorrie', 'Supervision every month').count()).toBe(0)
    await worker.follow('What was missed and can only be explained (10)')
    const missed = rowOf(worker, 'Ethan Gorrie', 'Supervision was due by 15 November 2015 and came later.')
    expect(await missed.innerText()).toContain('it cannot be made good, only explained')
  })

  it('is cleared in a browser without JavaScript too', async () => {
    const manager = await Visitor.signIn(site(), 'manager', false)
    await manager.goto('/monday')
    await manager.follow(/^Attest: case note \(Paige Dunmore/)
    await manager.fillDate('Day it happened', [18, 11, 2015])
    await manager.page
      .getByRole('group', { name: 'About' })
      .getByLabel('That the child was put on the list')
      .check()
    await manager.page.getByLabel('Who did it').selectOption('Not recorded')
    await manager.page.getByLabel('Where it stands in RAISE').fill('RAISE-300002')
    await manager.press('Attest this entry')
    await manager.reads('The entry was kept as attested.')
    await manager.reads('That the child was put on the list')
    await renewVerdicts(site())
    await manager.goto('/monday')
    expect(await rowOf(manager, 'Paige Dunmore', 'Case note of the listing (2.3)').count()).toBe(0)
    await manager.leave()
  })

  it('shows the stay as a picture on one axis, with the gaps that were too long, and as a table', async () => {
    await worker.goto(`${ethan}/line-of-sight`)
    const picture = worker.page.getByRole('img', { name: 'What happened, and when' }).locator('visible=true')
    expect(await picture.locator('desc').textContent()).toContain('Supervision: four with three gaps.')
    const rows = await worker.page.locator('figure tbody tr').allInnerTexts()
    expect(rows.map((row) => row.split('\t'))).toEqual(
      expect.arrayContaining([
        ['Supervision', '17 November 2015', 'Supervision; Management oversight: yes'],
        [
          'Supervision',
          '17 August 2015 to 18 September 2015',
          '32 days without: longer than the standard allows',
        ],
        [
          'Supervision',
          '15 October 2015 to 17 November 2015',
          '33 days without: longer than the standard allows',
        ],
        ['Supervision', '–', 'Known up to 18 November 2015.'],
        ['Meetings of the VPG', '–', 'No feed covers these days, so what is not shown may still have been.'],
      ]),
    )
  })

  it('refuses the lead a figure that says not of what, and a day that has begun', async () => {
    await lead.goto('/procedures')
    await lead.follow('Supervision every month')
    await lead.press('Change the figure')
    await lead.page.getByLabel('How many').fill('2')
    await lead.fillDate('From which day does it hold?', [19, 11, 2015])
    await lead.press('See what would change')
    await lead.reads('Select days, working days, months or hours')
    expect(await lead.page.getByLabel('How many').inputValue()).toBe('2')
    await lead.page.getByLabel('Of what').selectOption('days')
    await lead.page.getByLabel('How many').fill('14')
    await lead.press('See what would change')
    await lead.reads('Enter a day after today, 19 November 2015: nothing in the past changes')
  })

  it('lets the lead change how often, from a day to come and after a look at what would change', async () => {
    await lead.fillDate('From which day does it hold?', [1, 12, 2015])
    await lead.press('See what would change')
    await lead.reads('Whatever fell before 1 December 2015 stays judged as it is.')
    await lead.press('Change the figure')
    await lead.reads('Enter why the figure changes')
    await lead.page.getByLabel('Where is this laid down?').fill('Procedure of December 2015, paragraph 4')
    await lead.page.getByLabel('Why does the figure change?').fill('A month was too long')
  })

  it('adds a version with its day and reason, and nothing in the past changes', async () => {
    await worker.goto(`${ethan}/standards`)
    const before = await mainOf(worker)
    await lead.press('Change the figure')
    await lead.reads('The figure changes from 1 December 2015.')
    const versions = await lead.page.locator('tbody tr').allInnerTexts()
    expect(versions).toEqual([
      expect.stringMatching(/^1 December 2015\tFurther notice\tNo longer than 14 days from one to the next/),
      expect.stringMatching(/^1 May 2015\t30 November 2015\tNo longer than 1 month from one to the next/),
    ])
    await lead.reads(/A month was too long/)
    await evaluateAnew(site())
    await worker.goto(`${ethan}/standards`)
    expect(await mainOf(worker)).toBe(before)
    await worker.goto('/register/vemt/standards')
    await worker.reads('25 of 25 (100%)')
  })

  it('lets the lead take back what has not begun, with a reason', async () => {
    await lead.goto(SUPERVISION)
    await lead.follow(/^Withdraw the version from 1 December 2015$/)
    await lead.press('Withdraw')
    await lead.reads('Enter why this version is withdrawn')
    await lead.page.getByLabel('Why is it withdrawn?').fill('The board meets first')
    await lead.press('Withdraw')
    await lead.reads('Never in force')
  })
})
