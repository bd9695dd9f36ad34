import { expect } from 'vitest'
import type { Visitor } from '../site.ts'
import { CODE, openRound, takeUp, THEME, type People, type Step } from './people.ts'

const MATTER = `${THEME}, November 2015`

/** From the timetable to the sample that only the audit lead sees. */
export const DRAWING: readonly Step[] = [
  ['the audit lead plans the round in the timetable, and opens it there', plan],
  ['the audit lead leaves one child out by hand, and freezes the list with a rule', freeze],
  ['the frame counts who was left out, by rule and by hand, to whoever asks', readFrame],
  ['the audit lead and the independent person commit themselves, each to a nonce', commit],
  ['the second nonce that is shown draws the sample', reveal],
  ['the audit lead looks at the sample, and nobody else finds out who was drawn', keepSample],
]

async function plan({ lead }: People): Promise<void> {
  await lead.home()
  await lead.follow('Rounds')
  await lead.follow('Timetable of the year, by quarters')
  await lead.press('Plan a round')
  await fillPlan(lead)
  await lead.page.getByLabel('Number of children').fill('99')
  await lead.press('Plan the round')
  await lead.reads(/A sample of 99 is too large/)
  await lead.page.getByLabel('Number of children').fill('1')
  await lead.press('Plan the round')
  await lead.reads('The round is planned.')
  await lead.follow('Rounds')
  await lead.follow('Timetable of the year, by quarters')
  await lead.follow(CODE)
}

async function fillPlan(lead: Visitor): Promise<void> {
  await lead.page.getByLabel('Short name').fill(CODE)
  await lead.page.getByLabel('Theme').fill(THEME)
  await lead.page.getByLabel('Audit tool').selectOption('short-0.1')
  await lead.fillDate('Take the list as at', [2, 11, 2015])
  await lead.fillDate('First day of the period examined', [1, 5, 2015])
  await lead.fillDate('Last day of the period examined', [31, 10, 2015])
  await lead.page.getByLabel('Audited in the last').fill('12')
  await lead.fillDate('Draw (optional)', [19, 11, 2015])
  await lead.fillDate('Audits are due by', [11, 12, 2015])
}

async function freeze({ lead }: People): Promise<void> {
  await lead.press('Leave a child out')
  await lead.page.getByLabel('Child', { exact: true }).selectOption({ index: 1 })
  await lead.page.getByLabel('Under another review, an inquiry or proceedings').check()
  await lead.page.getByLabel('Why is the child left out?').fill('A review of the case is under way')
  await lead.press('Leave the child out')
  await lead.reads('The child is left out of the frame.')
  await takeUp(lead, `Freeze the list: ${MATTER}`)
  await lead.reads(/by a rule of the plan/)
  await lead.reads(/1: Under another review/)
  await lead.press('Freeze the list')
  await lead.reads('The list is frozen.')
}

async function readFrame({ independent }: People): Promise<void> {
  await openRound(independent)
  await independent.follow('Frame, nonces and order of the draw')
  await independent.reads('Audited too short a time before, by a rule of the plan')
  await independent.reads('Under another review, an inquiry or proceedings')
  await independent.reads('The sample is not drawn yet.')
}

async function commit({ lead, independent, nonces }: People): Promise<void> {
  for (const visitor of [lead, independent]) {
    await takeUp(visitor, `Make your nonce: ${MATTER}`)
    await visitor.press('Make your nonce')
    const nonce = await visitor.page.locator('#nonce').innerText()
    expect(nonce).toMatch(/^[0-9a-f]{64}$/)
    nonces.set(visitor, nonce)
    await visitor.press('I have kept it')
  }
}

async function reveal({ lead, independent, nonces }: People): Promise<void> {
  await takeUp(independent, `Show your nonce: ${MATTER}`)
  await independent.page.getByLabel('The nonce that you kept').fill(nonces.get(lead)!)
  await independent.press('Show your nonce')
  await independent.page.getByRole('alert').first().waitFor()
  for (const visitor of [independent, lead]) {
    if (visitor === lead) await takeUp(lead, `Show your nonce: ${MATTER}`)
    await visitor.page.getByLabel('The nonce that you kept').fill(nonces.get(visitor)!)
    await visitor.press('Show your nonce')
  }
  await lead.reads('Both nonces are shown and the sample is drawn.')
}

async function keepSample({ lead, independent, first }: People): Promise<void> {
  await openRound(lead)
  await lead.reads('Case 1')
  await lead.follow('Frame, nonces and order of the draw')
  const [reference = ''] = await lead.page.locator('ol li').allInnerTexts()
  expect(reference).toMatch(/^[0-9a-f]{20}$/)
  for (const visitor of [independent, first]) {
    await openRound(visitor)
    await visitor.reads(/You see a case here once you are chosen/)
    await visitor.doesNotRead('Case 1')
    await visitor.follow('Frame, nonces and order of the draw')
    await visitor.reads(/is the audit lead’s alone until it is released/)
    await visitor.doesNotRead(reference)
  }
}
