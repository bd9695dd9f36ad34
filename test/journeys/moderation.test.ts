import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOf, one, personIn, type Ask } from '../access/ask.ts'
import { layCase, layRound, type CasePlan } from '../access/cases.ts'
import { layer } from '../support/cast.ts'
import { openSite, Visitor, type Site } from './site.ts'

const LONG_MS = 240_000
const CODE = 'autumn-2015'

let site: Site
let ask: Ask
let laid: { readonly case: string; readonly child: string }

beforeAll(async () => {
  site = await openSite()
  ask = askOf(site.story)
  laid = await layJudged()
}, LONG_MS)
afterAll(() => site?.close())

/** A round with one case that its pair has graded Good and confirmed, beside a follow-up. */
async function layJudged() {
  const authority = (await site.story.house.authority()).id
  const register = await one(ask, 'select id from register.register')
  const child = await one(
    ask,
    `select child_id from register.stay s where not exists (
      select from audits.case_file f where f.child_id = s.child_id) order by child_id limit 1`,
  )
  const plan: CasePlan = {
    ...{ child, position: 1, status: 'submitted', manager: await personIn(ask, 'manager'), moderator: null },
    ...{ first: await personIn(ask, 'auditor1'), second: await personIn(ask, 'auditor2') },
  }
  const made = await layer(site.story.house)(async (transaction) =>
    layCase(transaction, authority, await layRound(transaction, authority, register), plan),
  )
  const values = [authority, made.case, child, plan.first]
  await ask(
    `insert into audits.judgement (authority_id, id, case_id, child_id, view, grade, grade_reason, safeguarded, at, by_person)
      values ($1, gen_random_uuid(), $2, $3, 'agreed', 'good', 'The visits', 'yes', now(), $4)`,
    ...values,
  )
  await ask(
    `insert into audits.submission (authority_id, case_id, child_id, view, submitted_on, at, by_person, is_single_audited)
      values ($1, $2, $3, 'agreed', '2015-11-12', now(), $4, false)`,
    ...values,
  )
  await ask(
    `insert into audits.confirmation (authority_id, case_id, child_id, at, confirmed_on, by_person)
      values ($1, $2, $3, now(), '2015-11-12', $4)`,
    ...[authority, made.case, child, plan.second],
  )
  await ask(`update audits.case_file set status = 'confirmed' where id = $1`, made.case)
  return made
}

describe('a second look', { timeout: LONG_MS }, () => {
  it('is called for by the case, and given to a moderator by the audit lead', async () => {
    const lead = await Visitor.signIn(site, 'lead')
    await lead.goto(`/rounds/${CODE}/moderation`)
    await lead.reads('1 of 1 cases are confirmed, 1 of them call for moderation')
    await lead.reads(/A follow-up was raised/)
    await lead.goto(`/rounds/${CODE}/close`)
    await lead.press('Close the round')
    await lead.reads('Enter why the round is closed although moderation waits')
    await lead.goto(`/rounds/${CODE}/moderation/${laid.case}`)
    await lead.press('Choose this moderator')
    await lead.reads('Choose who moderates this case')
    await lead.page.getByRole('radio').first().check()
    await lead.page.getByLabel('Reason, where a check failed').fill('Nobody else holds the role')
    await lead.press('Choose this moderator')
    await lead.reads('The moderator is chosen')
    await lead.leave()
  })

  it('changes grade and safety only with reason and follow-up, and keeps what was before', async () => {
    const moderator = await Visitor.signIn(site, 'moderator')
    await moderator.goto('/moderation')
    await moderator.page.getByRole('link', { name: /^Case 1/ }).click()
    await moderator.isAccessible()
    await moderator.press('Keep this second look')
    await moderator.reads('Choose whether you agree or change something')
    await moderator.page.getByLabel('I change the grade, the answer on safeguarded, or both').check()
    await moderator.page.getByRole('radio', { name: 'Inadequate' }).check()
    await moderator.page.getByRole('radio', { name: 'Cannot tell' }).check()
    await moderator.page.getByLabel('Reason', { exact: true }).fill('The plan was never carried on')
    await moderator.press('Keep this second look')
    await moderator.reads('Your second look is kept')
    await moderator.reads(/Before: Good\. After: Inadequate/)
    await moderator.leave()
  })

  it('is told to the pair, and counted as it stands now, with what it changed', async () => {
    const auditor = await Visitor.signIn(site, 'auditor1')
    await auditor.goto('/cases')
    await auditor.reads(/^Changed by/)
    await auditor.goto(`/cases/${laid.case}`)
    await auditor.reads(/Reason: The plan was never carried on/)
    await auditor.leave()
    const lead = await Visitor.signIn(site, 'lead')
    await lead.goto(`/rounds/${CODE}/results`)
    await lead.reads(/One grade changed \(Good → Inadequate: 1\)/)
    await lead.goto('/rounds/april-2015/results')
    await lead.reads('Moderation: not recorded.')
    await lead.leave()
  })

  it('puts a weak case on the clock: a plan, and a re-audit linked to the first', async () => {
    const lead = await Visitor.signIn(site, 'lead')
    await lead.goto('/re-audits')
    await lead.follow(`Case 1 of ${CODE}`)
    await lead.page.getByLabel('What is to be better for the child?').fill('A plan that everybody knows')
    await lead.page.getByLabel('Who sees to it?').fill('The team manager')
    await lead.fillDate('By which day?', [20, 12, 2015])
    await lead.press('Add to the plan')
    await lead.reads('The re-audit is due on 4 February 2016')
    await lead.press('Begin the re-audit')
    await lead.reads('Choose its two auditors')
    await lead.goto(`/rounds/${CODE}-again-1`)
    await lead.reads(/Not drawn: a re-audit looks at one chosen case again/)
    await lead.goto('/rounds')
    expect(await lead.page.getByText(`${CODE}-again-1`).count()).toBe(0)
    await lead.leave()
  })
})

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
    await lead.press('Close and show the spread')
    await lead.reads(/Their grades lie two steps apart/)
    await lead.reads('In 0 of 1 pair of auditors (0%) both chose the same.')
    await lead.leave()
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
