import { takeUp, CODE, type People, type Step } from './people.ts'

const WHAT = 'A strategy meeting'

/** What cannot wait until the audit is done. */
export const FOLLOWING_UP: readonly Step[] = [
  ['the first auditor raises an immediate follow-up', raise],
  ['the manager finds it on the home page and among the notices, takes it on and acts', act],
  ['the auditor finds that it was acted on, and verifies it', verify],
]

async function raise({ first }: People): Promise<void> {
  await takeUp(first, `Audit case 1 of ${CODE}`)
  await first.press('Raise a follow-up')
  await first.reads('telephone now')
  await first.page.getByRole('radio', { name: /^Immediate/ }).check()
  await first.page.getByLabel('What is asked for?').fill(WHAT)
  await first.page.getByLabel('Why?').fill('Nobody has met since the last episode')
  await first.page.getByLabel('Who acts if the manager cannot?').selectOption('nobody')
  await first.press('Raise the follow-up')
  await first.page.getByText('Choose the manager who has to act').first().waitFor()
  await first.page.getByLabel('Which manager has to act?').selectOption({ label: 'Daniel Rourke' })
  await first.press('Raise the follow-up')
  await first.reads('The follow-up is raised.')
  await first.page.getByLabel('Who was told?').fill('The duty manager')
  await first.page.getByLabel('At what time?').fill('9:30am')
  await first.press('Save who was told')
  await first.reads(/Told The duty manager/)
}

async function act({ manager }: People): Promise<void> {
  await manager.home()
  await manager.reads(`Acknowledge: ${WHAT}`)
  await manager.follow('1 unread notice')
  await manager.reads('A follow-up was raised and concerns you')
  await manager.press(/^Open/)
  await manager.press('I have read this and take it on')
  await takeUp(manager, `Say what was done: ${WHAT}`)
  await manager.page.getByLabel('What was done for the child').fill('The meeting was held this afternoon')
  await manager.press('Save what was done')
  await manager.page.locator('.govuk-tag--red', { hasText: 'Acted on, not verified' }).waitFor()
  await manager.home()
  await manager.doesNotRead(WHAT)
}

async function verify({ first }: People): Promise<void> {
  await takeUp(first, `Verify: ${WHAT}`)
  await first.reads('The meeting was held this afternoon')
  await first.page.getByLabel('How do you know that it was done?').fill('The minutes are on file')
  await first.press('Save as verified')
  await first.reads('The follow-up is verified.')
  await first.follow(`Case 1 of ${CODE}`)
  const task = first.page.getByRole('listitem').filter({ hasText: `Follow-up: ${WHAT}` })
  await task.getByText('Verified').waitFor()
}
