import { expect } from 'vitest'
import { Visitor } from '../site.ts'
import { CODE, openRound, takeUp, THEME, type People, type Step } from './people.ts'

const CASE = `case 1 of ${CODE}`
const OF_FIRST = 'Weighed by the first-named auditor'
const OF_SECOND = 'Weighed by the second-named auditor'

/** From the drawn case to the auditor who opens it. */
export const RELEASING: readonly Step[] = [
  ['the solver proposes a pair, and saving it releases the sample to everybody', release],
  ['the first auditor disputes a fact of the record', dispute],
]

/** From two blind views to the record that both agreed on. */
export const AUDITING: readonly Step[] = [
  ['the first auditor gives a blind first view', giveFirst],
  ['the second auditor gives another, and reads nothing of the first before that', giveSecond],
  ['both agree on one record beside both views, and the first auditor submits it', agree],
  ['the second auditor confirms it', confirm],
]

async function release(people: People): Promise<void> {
  const { lead, independent } = people
  await takeUp(lead, `Choose the auditors: ${THEME}, November 2015`)
  await lead.press('Propose pairs')
  await lead.reads('Case 1: ')
  const title = await lead.page.getByRole('heading', { name: /^Case 1: .+ and / }).innerText()
  for (const reason of await lead.page.getByLabel(/^Why/).all()) await reason.fill('Nobody else is free')
  await lead.press('Save these pairs')
  await lead.reads('The auditors are chosen. They can see their cases from now on.')
  const [first = '', second = ''] = title.replace('Case 1: ', '').split(' and ')
  ;[people.first, people.second] = [await auditorCalled(people, first), await auditorCalled(people, second)]
  await openRound(independent)
  await independent.follow('Check the draw')
  await independent.reads(/every part matches/)
}

async function auditorCalled({ first, site }: People, name: string): Promise<Visitor> {
  const { login } = site.story.personas.find((each) => each.name === name)!
  return Visitor.signIn(site, login, first.runsScripts)
}

async function dispute({ first }: People): Promise<void> {
  await takeUp(first, `Audit ${CASE}`)
  await first.follow('Supervision')
  await first.page.getByRole('radio', { name: 'Dispute', exact: true }).first().check()
  await first.press('Save and come back later')
  await first.reads('Say in one sentence what the file says instead')
  await first.page
    .getByRole('textbox', { name: /^What the file says instead/ })
    .first()
    .fill('Two days earlier, page 12')
  await first.press('Save and come back later')
  await first.reads('Findings about the record')
  await first.reads(/Two days earlier, page 12/)
  await first.follow('Supervision')
  await first.reads(/Disputed by/)
}

async function giveFirst({ first }: People): Promise<void> {
  await takeUp(first, `Audit ${CASE}`)
  await answerTopics(first, 'Yes', OF_FIRST)
  await judge(first, 'Good', OF_FIRST)
  await first.press('Save and continue')
  await first.press('Give your first view')
  await first.reads(/Your first view is given/)
}

async function giveSecond({ second }: People): Promise<void> {
  await takeUp(second, `Audit ${CASE}`)
  await answerTopics(second, 'Partly', OF_SECOND, () => second.doesNotRead(OF_FIRST))
  await second.doesNotRead(OF_FIRST)
  await judge(second, 'Inadequate', OF_SECOND)
  await second.press('Save and continue')
  await second.doesNotRead(OF_FIRST)
  await second.press('Give your first view')
  await second.reads(OF_FIRST)
}

async function agree({ first }: People): Promise<void> {
  await takeUp(first, `Agree on ${CASE}`)
  await answerTopics(first, 'Partly', 'Both weighed it', () => first.reads(OF_SECOND))
  await judge(first, 'Requires Improvement', 'Both weighed it')
  await first.press('Save and continue')
  await first.press('Submit the agreed record')
  await first.reads('The record is submitted.')
}

async function confirm({ second }: People): Promise<void> {
  await takeUp(second, `Confirm ${CASE}`)
  await second.follow('Confirm the agreed record')
  await second.reads('Both weighed it')
  await second.press('Confirm the agreed record')
  await second.reads('The agreed record is confirmed.')
}

/**
 * Goes from the case through its topics, one page after the other, answers what is open to this auditor, and ends at the
 * judgement. Only the first question has a comment.
 */
async function answerTopics(
  auditor: Visitor,
  answer: string,
  comment: string,
  look = async (): Promise<void> => {},
): Promise<void> {
  await auditor.follow('Chronology')
  for (let topic = 1; (await auditor.page.locator('form[action*="/topics/"]').count()) > 0; topic += 1) {
    if (topic === 1) await look()
    const unanswered = auditor.page.locator('form fieldset:not(:has(input:checked))')
    const choices = await unanswered.getByRole('radio', { name: answer, exact: true }).all()
    // From the last to the first: what is answered leaves the list.
    for (const choice of choices.toReversed()) await choice.check()
    const comments = auditor.page.getByRole('textbox', { name: /^Comment/ })
    if (topic === 1 && (await comments.count()) > 0) await comments.last().fill(comment)
    await auditor.press('Save and continue')
    expect(topic).toBeLessThan(20)
  }
}

async function judge(auditor: Visitor, grade: string, reason: string): Promise<void> {
  await auditor.page.getByRole('radio', { name: grade, exact: true }).check()
  await auditor.page.getByRole('radio', { name: 'Yes', exact: true }).check()
  for (const box of await auditor.page.getByRole('textbox').all()) await box.fill(reason)
}
