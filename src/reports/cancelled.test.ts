import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshCut } from '../analysis/index.ts'
import { draftReportOf, keepHeader } from './commands.ts'
import { Desk, ROUND } from './desk.factory.ts'
import { issueQuery } from './pages/reports/[report]/issue/query.ts'
import { reportsQuery } from './pages/reports/query.ts'
import { reportQuery } from './seen.ts'
import { writeReport } from './write-report.ts'

let desk: Desk
let draft: string

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
  draft = (await desk.seenBy('lead')).report!.id
})
afterAll(() => desk?.story.close())

const ask = (text: string, values: readonly unknown[] = []) =>
  desk.story.database.superuser.query(text, [...values])
const moveTo = (status: string) => ask('update audits.round set status = $1 where code = $2', [status, ROUND])
const draftAgain = () => desk.story.house.door.run(desk.lead, draftReportOf, { round: ROUND, reason: '' })
const said = (outcome: unknown) => JSON.stringify(outcome)

/** One of the eight is handed in, and its second auditor has not confirmed it; the draft holds the other seven. */
async function halfAudited() {
  await ask(`update audits.case_file set status = 'submitted' where id = (
    select c.id from audits.case_file c join audits.round r on r.id = c.round_id
    where r.code = 'april-2015' and c.status = 'confirmed' order by c.position limit 1)`)
  await moveTo('auditing')
  await freshCut(desk.story.house, desk.lead, ROUND)
  await draftAgain()
}

const whole = () => ask(`update audits.case_file set status = 'confirmed' where status = 'submitted'`)

describe('the report of a round whose audits are under way', () => {
  beforeAll(halfAudited)
  afterAll(async () => {
    await whole()
    await moveTo('closed')
    await desk.draft()
  })

  it('is the lead’s to draft and nobody’s to be given', async () => {
    expect((await desk.seenBy('lead')).document).not.toBeNull()
    expect(said(await desk.submit())).toContain('are still under way')
    expect(said(await desk.issue())).toContain('are still under way')
  })

  it('is not there for who may approve, nor for the board', async () => {
    for (const login of ['governance', 'board']) expect((await desk.seenBy(login)).report).toBeNull()
  })
})

describe('the report of a cancelled round', () => {
  beforeAll(() => moveTo('cancelled'))
  afterAll(() => moveTo('closed'))

  it('is not drafted, in a sentence', async () => {
    expect(said(await draftAgain())).toContain('was cancelled')
    const asked = { round: ROUND, audience: 'partnership', format: 'csv', isIssuedOnly: false } as const
    expect(said(await writeReport(desk.story.house, desk.lead, asked))).toContain('was cancelled')
  })

  it('is not there where it was drafted before: not to read, list, change or issue', async () => {
    const { door } = desk.story.house
    const seen = await door.see(desk.lead, reportQuery, { round: ROUND })
    expect(seen).toMatchObject({ value: { report: null, document: null, round: { isCancelled: true } } })
    expect(await door.see(desk.lead, reportsQuery, {})).toMatchObject({ value: { reports: [] } })
    expect(await door.see(desk.lead, issueQuery, { report: draft })).toMatchObject({ ok: false })
    expect(await door.run(desk.lead, keepHeader, { report: draft, title: 'Another' })).toMatchObject({
      ok: false,
    })
  })
})
