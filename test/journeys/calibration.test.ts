import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOf, personIn, type Ask } from '../access/ask.ts'
import { openSite, Visitor, type Site } from './site.ts'

const LONG_MS = 240_000

let site: Site
let ask: Ask

beforeAll(async () => {
  site = await openSite()
  ask = askOf(site.story)
}, LONG_MS)
afterAll(() => site?.close())

describe('a calibration', { timeout: LONG_MS }, () => {
  it('is graded blind and shows counts, never names', async () => {
    const lead = await Visitor.signIn(site, 'lead')
    await lead.goto('/calibrations/new')
    await lead.page.getByRole('radio').first().check()
    for (const login of ['auditor1', 'auditor2'])
      await lead.page.locator(`input[value="${await personIn(ask, login)}"]`).check()
    await lead.press('Open the calibration')
    const address = new URL(lead.page.url()).pathname
    const grades = { auditor1: 'Good', auditor2: 'Inadequate' } as const
    for (const [login, grade] of Object.entries(grades)) await gradeAs(login, address, grade)
    await lead.goto(address)
    await lead.reads('2 of 2 have graded')
    await lead.press('Close with two')
    await lead.reads(/Their grades lie two steps apart/)
    await lead.reads('In 0 of 1 pair of auditors (0%) both chose the same.')
    await lead.leave()
    for (const login of Object.keys(grades)) {
      const auditor = await Visitor.signIn(site, login)
      await auditor.goto(address)
      await auditor.reads(/each of the two could work out from it what the other graded/)
      expect(await auditor.page.getByText('Their grades lie').count()).toBe(0)
      await auditor.leave()
    }
  })
})

async function gradeAs(login: string, address: string, grade: string): Promise<void> {
  const auditor = await Visitor.signIn(site, login)
  await auditor.goto(address)
  for (const group of await auditor.page.locator('fieldset').all())
    await group.getByRole('radio').first().check()
  await auditor.page.getByRole('radio', { name: grade, exact: true }).check()
  await auditor.page.getByLabel('Reason for the grade').fill(`Weighed by ${grade.length}`)
  await auditor.press('Keep what I graded')
  await auditor.reads('You have graded this case already')
  await auditor.leave()
}
