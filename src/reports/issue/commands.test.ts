import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftReportOf, keepHeader } from '../commands.ts'
import { Desk, ROUND } from '../desk.factory.ts'
import { editParagraph } from '../edits/commands.ts'
import { writeReport } from '../index.ts'
import { issueQuery } from '../pages/reports/[report]/issue/query.ts'
import { reportsQuery } from '../pages/reports/query.ts'
import { fileQuery } from '../printed.ts'
import { reportQuery } from '../seen.ts'
import { issueReport } from './commands.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
  await desk.edit('analysis.added', 'Staff speak more openly about risk.')
})
afterAll(() => desk?.story.close())

describe('issuing', () => {
  it('is refused where the report is not what was read', async () => {
    expect(await desk.issue('another')).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('freezes the report for every audience, each with its hash', async () => {
    const before = (await desk.seenBy('lead')).document
    await desk.submit()
    await desk.approve()
    expect(await desk.issue()).toMatchObject({ ok: true })
    const after = await desk.seenBy('lead')
    expect(after).toMatchObject({
      draft: null,
      document: before,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(after.report?.issued?.by).toBe(desk.lead.displayName)
    const { rows } = await desk.story.database.superuser.query(
      `select count(*)::int as n from reports.issued_document where sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`,
    )
    expect(rows).toEqual([{ n: 3 }])
  })

  it('ends all editing, by every command and in the database itself', async () => {
    const { report } = await desk.seenBy('lead')
    const which = { report: report!.id, paragraph: 'analysis.grades', audience: 'restricted', after: '' }
    const header = {
      board: 'B',
      title: 'T',
      preparedBy: '',
      presentedBy: '',
      meetingOn: '',
      reportMonth: '',
      earlierReportMonth: '',
    }
    const refused = { ok: false, problem: { kind: 'conflict' } }
    expect(
      await desk.story.house.door.run(desk.lead, editParagraph, { ...which, text: 'Other words' }),
    ).toMatchObject(refused)
    expect(
      await desk.story.house.door.run(desk.lead, keepHeader, { report: report!.id, ...header }),
    ).toMatchObject(refused)
    expect(
      await desk.story.house.door.run(desk.lead, issueReport, { report: report!.id, seen: '' }),
    ).toMatchObject(refused)
    const client = await desk.story.database.pool.connect()
    await client.query(`begin; select set_config('goldthread.authority', '${desk.lead.authority}', true)`)
    expect((await client.query(`update reports.report set title = 'Other'`)).rowCount).toBe(0)
    await expect(
      client.query(
        `insert into reports.paragraph_edit (authority_id, id, report_id, paragraph, drafted, at, by_person)
         select authority_id, gen_random_uuid(), id, 'x', '', now(), issued_by from reports.report`,
      ),
    ).rejects.toThrow('row-level security')
    await client.query('rollback')
    client.release()
  })
})

describe('an issued report', () => {
  it.each([
    ['panel', 'restricted'],
    ['governance', 'restricted'],
    ['board', 'partnership'],
    ['analyst', 'partnership'],
    ['partner', 'public'],
    ['worker', 'public'],
  ] as const)('is there for %s as the %s report', async (login, audience) => {
    expect(await desk.seenBy(login)).toMatchObject({ audience, document: { audience } })
  })

  it.each([
    ['board', 'restricted'],
    ['auditor1', 'restricted'],
    ['partner', 'partnership'],
    ['worker', 'restricted'],
  ] as const)('is refused to %s as the %s report, on the page and as a file', async (login, audience) => {
    const asked = { round: ROUND, audience }
    expect(await desk.story.house.door.see(await desk.who(login), reportQuery, asked)).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await desk.story.house.door.see(await desk.who(login), fileQuery, asked)).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(
      await writeReport(desk.story.house, await desk.who(login), { ...asked, format: 'html' }),
    ).toMatchObject({
      problem: { kind: 'forbidden' },
    })
  })

  it('is not there for an administrator', async () => {
    expect(
      await desk.story.house.door.see(await desk.who('admin'), reportQuery, { round: ROUND }),
    ).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('keeps its rows from who does not see the whole list in the database too', async () => {
    const seenAs = async (login: string) => {
      const { authority, person } = await desk.who(login)
      const client = await desk.story.database.pool.connect()
      await client.query(
        `begin; select set_config('goldthread.authority', '${authority}', true), set_config('goldthread.actor', '${person}', true)`,
      )
      const { rows } = await client.query('select audience from reports.issued_document order by audience')
      await client.query('rollback')
      client.release()
      return rows.map(({ audience }) => audience)
    }
    expect(await seenAs('board')).toEqual(['partnership', 'public'])
    expect(await seenAs('panel')).toEqual(['partnership', 'public', 'restricted'])
  })

  it('stays as it was while a new version is drafted', async () => {
    const unsaid = await desk.story.house.door.run(desk.lead, draftReportOf, { round: ROUND })
    expect(unsaid).toMatchObject({ problem: { problems: [{ field: 'reason' }] } })
    const counted = { round: ROUND, reason: 'Two audits were wrong' }
    expect(await desk.story.house.door.run(desk.lead, draftReportOf, counted)).toMatchObject({
      problem: { problems: [{ sentence: expect.stringContaining('“Two') }] },
    })
    const corrected = { round: ROUND, reason: 'A sentence could be misread' }
    expect(await desk.story.house.door.run(desk.lead, draftReportOf, corrected)).toMatchObject({
      ok: true,
    })
    expect((await desk.seenBy('lead')).report).toMatchObject({ version: 2, issued: null })
    expect(await desk.paragraph('analysis.added')).toMatchObject({
      standing: 'Staff speak more openly about risk.',
    })
    expect(await desk.paragraph('analysis.grades')).toMatchObject({ isEdited: false })
    expect((await desk.seenBy('lead', 'restricted', 1)).draft).toBeNull()
    expect((await desk.seenBy('board')).report?.version).toBe(1)
    expect(await desk.seenBy('board', 'partnership', 2)).toMatchObject({ report: null, document: null })
    const list = await desk.story.house.door.see(await desk.who('board'), reportsQuery, {})
    expect(list).toMatchObject({ value: { reports: [{ version: 1 }] } })
  })

  it('is written as it was issued for who asks for that, and else as the newest draft, and says which', async () => {
    const wanted = { round: ROUND, format: 'html', audience: 'public' } as const
    const written = async (login: string, isIssuedOnly: boolean) => {
      const file = await writeReport(desk.story.house, await desk.who(login), { ...wanted, isIssuedOnly })
      if (!file.ok) throw new Error(JSON.stringify(file.problem))
      return file.value
    }
    expect(await written('lead', false)).toMatchObject({ version: 2, isIssued: false })
    const issued = await written('lead', true)
    expect(issued).toMatchObject({ version: 1, isIssued: true })
    expect(issued).toEqual(await written('board', false))
  })

  it('is not issued a second time from the same draft', async () => {
    const { report } = await desk.seenBy('lead', 'restricted', 1)
    expect(await desk.story.house.door.see(desk.lead, issueQuery, { report: report!.id })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })
})
