import { expect } from 'vitest'
import { Visitor } from '../site.ts'
import { CODE, openRound, takeUp, THEME, type People, type Step } from './people.ts'

const REASON = 'The plan was never carried on'

/** From the second look at the case to the end of the round. */
export const ENDING: readonly Step[] = [
  ['the audit lead is told that the case calls for a second look, and chooses who takes it', choose],
  ['the moderator changes the grade with a reason, and what was before is kept', moderate],
  ['the pair is told', tellPair],
  ['the weak case gets a plan, and is audited again by a pair that has to be chosen', planAgain],
  ['the results count the grade that stands, and the board member reads the same', count],
  ['the board report is drafted from them, and handed out for Word', draft],
  ['the audit lead closes the round, and it waits for nobody any more', close],
]

async function choose({ lead }: People): Promise<void> {
  await openRound(lead)
  await lead.press('Close the round')
  await lead.press('Close the round')
  await lead.reads('Enter why the round is closed although moderation waits')
  await takeUp(lead, `Choose a moderator for 1 case of ${CODE}`)
  await lead.reads('1 of 1 cases are confirmed, 1 of them call for moderation')
  await lead.follow('Choose a moderator of case 1')
  await lead.press('Choose this moderator')
  await lead.reads('Choose who moderates this case')
  await lead.page.getByLabel('Celia Ravenhall').check()
  await lead.page.getByLabel('Reason, where a check failed').fill('Nobody else holds the role')
  await lead.press('Choose this moderator')
  await lead.reads('The moderator is chosen')
}

async function moderate({ moderator }: People): Promise<void> {
  await takeUp(moderator, `Moderate 1 case of ${CODE}`)
  await moderator.follow(`Case 1, ${THEME} (${CODE})`)
  await moderator.press('Keep this second look')
  await moderator.reads('Choose whether you agree or change something')
  await moderator.page.getByLabel('I change the grade, the answer on safeguarded, or both').check()
  await moderator.page.getByRole('radio', { name: 'Inadequate' }).check()
  await moderator.page.getByLabel('Reason', { exact: true }).fill(REASON)
  await moderator.press('Keep this second look')
  await moderator.reads('Your second look is kept')
  await moderator.reads(/Before: Requires Improvement\. After: Inadequate/)
}

async function tellPair({ first, second }: People): Promise<void> {
  for (const auditor of [first, second]) {
    await auditor.home()
    await auditor.follow(/unread notice/)
    await auditor.press(/A case that you audited was moderated/)
    await auditor.reads(/Before: Requires Improvement\. After: Inadequate/)
    await auditor.follow('Cases')
    await auditor.reads('Changed by Celia Ravenhall')
    await auditor.follow(`Case 1, ${THEME} (${CODE})`)
    await auditor.reads(new RegExp(`Reason: ${REASON}`))
  }
}

async function planAgain({ lead }: People): Promise<void> {
  await takeUp(lead, `Write the plan: weak case 1 of ${CODE}`)
  await lead.page.getByLabel('What is to be better for the child?').fill('A plan that everybody knows')
  await lead.page.getByLabel('Who sees to it?').fill('The team manager')
  await lead.fillDate('By which day?', [20, 12, 2015])
  await lead.press('Add to the plan')
  await lead.reads('The re-audit is due on')
  await lead.press('Begin the re-audit')
  await lead.reads('Choose its two auditors')
  await lead.follow('Back')
  await lead.reads(/Not drawn: a re-audit looks at one chosen case again/)
  await takeUp(lead, `Choose the auditors of the re-audit: weak case 1 of ${CODE}`)
  await lead.reads(`${CODE}-again-1`)
  await lead.follow('Rounds')
  await lead.doesNotRead(`${CODE}-again-1`)
}

async function count({ site, lead }: People): Promise<void> {
  const board = await Visitor.signIn(site, 'board', lead.runsScripts)
  for (const visitor of [lead, board]) {
    await openRound(visitor)
    await visitor.follow('Results of this round')
    await visitor.reads(/One grade changed \(Requires Improvement → Inadequate: 1\)/)
    await visitor.reads(/Inadequate: 1 of 1/)
    await visitor.follow('Rounds')
    await visitor.follow('april-2015')
    await visitor.follow('Results of this round')
    await visitor.reads(/4 of 8 audits \(50%\), from a list of 25/)
    await visitor.reads('Moderation: not recorded.')
  }
  await board.leave()
}

async function draft({ lead }: People): Promise<void> {
  await openRound(lead)
  await lead.follow('Board report')
  await lead.press('Draft the report')
  await lead.reads('The report is drafted from the newest figures.')
  await lead.reads(/One grade changed \(Requires Improvement → Inadequate: 1\)/)
  const word = await lead.download('Download the restricted report (Word)')
  // A Word file is a zip archive.
  expect(word.subarray(0, 2).toString()).toBe('PK')
}

async function close({ lead, first, second, moderator, independent }: People): Promise<void> {
  await takeUp(lead, `Close the round: ${THEME}, November 2015`)
  await lead.press('Close the round')
  await lead.reads('The round is closed.')
  for (const visitor of [lead, first, second, moderator, independent]) {
    await visitor.home()
    const tasks = await visitor.page.locator('.govuk-task-list').allInnerTexts()
    expect(tasks.join('\n')).not.toContain('Going missing, November 2015')
    expect(tasks.join('\n')).not.toContain(`case 1 of ${CODE}\n`)
  }
}
