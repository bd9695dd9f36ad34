import { expect } from 'vitest'
import { setStoryDay } from '../../../src/organisation/index.ts'
import { Visitor, type Site } from '../site.ts'
import { NEXT, papersOfNextRound } from './next-round.ts'

const TITLE = 'Chronologies kept up to date'
/** When the next round's papers are in. */
const LATER = '2016-05-02'

/** Who follows an action from the report to its effect. */
export interface Followers {
  readonly site: Site
  readonly lead: Visitor
  readonly board: Visitor
}

export type EffectStep = readonly [sentence: string, take: (followers: Followers) => Promise<void>]

/** From the issued report to the day on which the next round shows what its action did. */
export const EFFECT: readonly EffectStep[] = [
  ['the board’s action is added, with the answer that should change if it works', addAction],
  ['it is done when somebody says so, and verified when somebody else has looked', doAndVerify],
  ['nobody can call it effective while no later round could show it', refuseEffective],
  ['half a year later the next round is audited', auditAgain],
  ['the measure moved under an action in force, and it closes as effective', closeAsEffective],
  ['the next report carries the action forward, and the board reads it on one page', carryForward],
]

async function openAction(visitor: Visitor): Promise<void> {
  await visitor.goto('/actions')
  await visitor.follow(TITLE)
}

async function addAction({ lead }: Followers): Promise<void> {
  await lead.goto('/actions/new')
  await lead.page.getByLabel('Round that led to it').selectOption('april-2015')
  await lead.page.getByLabel('Reference').fill('6.5')
  await lead.page.getByLabel('Short title').fill(TITLE)
  await lead.page.getByLabel('Recommendation').fill('Every chronology to be brought up to date each month.')
  await lead.page.getByLabel('Owner (optional)').fill('Head of Service')
  await lead.press('Add the action')
  await lead.reads('Action 6.5 is added.')
  await lead.follow(/^Choose (a|what).*measure|Choose what should change/)
  await lead.press('Choose this measure')
  await lead.page.locator('.govuk-error-summary').waitFor()
  await lead.page.getByLabel('Which question? (only for an answer)').selectOption('chronology.upToDate')
  await lead.page.getByRole('radio', { name: 'An answer of the audit tool' }).check()
  await lead.page.getByRole('checkbox', { name: 'Yes', exact: true }).check()
  await lead.page.getByRole('radio', { name: 'More than before' }).check()
  await lead.press('Choose this measure')
  await lead.reads('The measure is chosen.')
}

async function doAndVerify({ site, lead }: Followers): Promise<void> {
  await openAction(lead)
  await lead.press('Mark as done')
  await lead.page.getByLabel('What was done?').fill('A reminder each month; managers look at every file.')
  await lead.press('Mark as done')
  await lead.reads('Somebody else has to verify it.')
  expect(await lead.page.getByRole('button', { name: 'Mark as verified' }).count()).toBe(0)
  const checker = await Visitor.signIn(site, 'moderator', lead.runsScripts)
  await openAction(checker)
  await checker.press('Mark as verified')
  await checker.page.getByLabel('What did you look at?').fill('Ten files of three teams')
  await checker.press('Mark as verified')
  await checker.reads(/Enter where you looked/)
  expect(await checker.page.getByLabel('What did you look at?').inputValue()).toBe('Ten files of three teams')
  await checker.page.getByLabel('Where did you look?').fill('Ten chronologies in the case system')
  await checker.fillDate('On which day did you look?', [18, 11, 2015])
  await checker.press('Mark as verified')
  await checker.reads('The action is marked as verified.')
  await checker.leave()
}

async function refuseEffective({ lead }: Followers): Promise<void> {
  await openAction(lead)
  await lead.press('Close the action')
  await lead.page.getByRole('radio', { name: /^Effective/ }).check()
  await lead.page.getByLabel('Why is it closed like this?').fill('It was done')
  await lead.press('Close the action')
  await lead.reads(/Only a measure that moved while the action was in force may close it as effective/)
  expect(await lead.page.getByLabel('Why is it closed like this?').inputValue()).toBe('It was done')
}

async function auditAgain({ site, lead }: Followers): Promise<void> {
  const { house } = site.story
  const actor = (await house.actorByLogin('lead'))!
  expect(await house.door.run(actor, setStoryDay, { day: LATER })).toMatchObject({ ok: true })
  site.besideRequests.push('organisation.setStoryDay done')
  // The house asks for its day every two seconds.
  site.story.letPass(3)
  await openAction(lead)
  await lead.follow(/^Change in force from/)
  await lead.fillDate('In force from', [1, 12, 2015])
  await lead.press('Save')
  await lead.reads('What you changed is recorded.')
  const analyst = await Visitor.signIn(site, 'analyst', lead.runsScripts)
  await analyst.goto('/imports')
  const files = papersOfNextRound().map(({ name, text }) => {
    return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  })
  await analyst.page.locator('input[type=file]').setInputFiles(files)
  await analyst.page.getByLabel('Source').fill('northmere')
  await analyst.press('Try these files')
  await analyst.reads('17 rows would be taken in, 0 rows refused, 0 rows already known.')
  await analyst.press('Take these files in')
  await analyst.reads('17 rows taken in.')
  await analyst.leave()
}

async function closeAsEffective({ lead }: Followers): Promise<void> {
  await lead.goto(`/rounds/${NEXT}/results`)
  await openAction(lead)
  await lead.reads(/1 of 4/)
  await lead.reads(/8 of 8/)
  await lead.reads(/Moved/)
  await lead.press('Close the action')
  await lead.page.getByRole('radio', { name: /^Effective/ }).check()
  await lead.page.getByLabel('Why is it closed like this?').fill('The next round shows it in every file.')
  await lead.press('Close the action')
  await lead.reads('The action is closed.')
}

async function carryForward({ lead, board }: Followers): Promise<void> {
  await lead.goto(`/rounds/${NEXT}/report`)
  await lead.press('Draft the report')
  await lead.reads(/Every chronology to be brought up to date each month/)
  await board.goto('/actions/board')
  await board.reads(/Every chronology to be brought up to date each month|Chronologies kept up to date/)
  await board.reads(/[Ee]ffective/)
}
