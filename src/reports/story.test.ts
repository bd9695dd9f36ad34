import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/support/database.ts'
import { openStory, type Story } from '../../test/support/story.ts'
import type { Actor } from '../access/index.ts'
import type { House } from '../apps/house.ts'
import { draftReportOf, keepHeader } from './commands.ts'
import { editParagraph, revertParagraph } from './edits/commands.ts'
import { writeReport, type Audience } from './index.ts'
import { issueReport } from './issue/commands.ts'
import { issueQuery } from './pages/reports/[report]/issue/query.ts'
import { paragraphQuery } from './pages/reports/[report]/paragraphs/[paragraph]/query.ts'
import { reportsQuery } from './pages/reports/query.ts'
import { fileQuery } from './printed.ts'
import { filesIn, paragraphsIn } from './render/package.fixture.ts'
import { reportQuery, type SeenReport } from './seen.ts'

const ROUND = 'april-2015'
let story: Story
let database: TestDatabase
let house: House
let lead: Actor

beforeAll(async () => {
  story = await openStory()
  ;({ database, house } = story)
  lead = (await house.actorByLogin('lead'))!
})
afterAll(() => story?.close())

const who = async (login: string) => (await house.actorByLogin(login))!

async function seenBy(login: string, audience?: Audience, version?: number): Promise<SeenReport> {
  const seen = await house.door.see(await who(login), reportQuery, { round: ROUND, audience, version })
  if (!seen.ok) throw new Error(`${login} is refused: ${JSON.stringify(seen.problem)}`)
  return seen.value
}

async function paragraph(key: string, audience: Audience = 'restricted') {
  const { draft, report } = await seenBy('lead', audience)
  const found = draft?.sections.flatMap(({ paragraphs }) => paragraphs).find((each) => each.key === key)
  return { report: report!.id, ...found! }
}

async function edit(key: string, text: string, after = '', audience: Audience = 'restricted') {
  const { report } = await paragraph(key, audience)
  return house.door.run(lead, editParagraph, { report, paragraph: key, audience, text, after })
}

function sentencesOf(outcome: Awaited<ReturnType<typeof edit>>): string {
  return outcome.ok ? '' : outcome.problem.problems.map(({ sentence }) => sentence).join('\n')
}

async function newestEdit(key: string): Promise<string> {
  const { report } = await paragraph(key)
  const seen = await house.door.see(lead, paragraphQuery, { report, paragraph: key, audience: 'restricted' })
  return seen.ok ? (seen.value.history.at(-1)?.id ?? '') : ''
}

describe('before there is a draft', () => {
  it('nobody but the audit lead may draft', async () => {
    for (const login of ['board', 'panel', 'governance', 'auditor1', 'partner', 'admin']) {
      expect(await house.door.run(await who(login), draftReportOf, { round: ROUND })).toMatchObject({
        problem: { kind: 'absent' },
      })
    }
  })

  it('a round that cannot be counted has no report', async () => {
    expect(await house.door.run(lead, draftReportOf, { round: 'december-2015' })).toMatchObject({
      problem: { kind: 'conflict' },
    })
    expect(await house.door.run(lead, draftReportOf, { round: 'never' })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('a board member is told that nothing was issued, a partner nothing at all', async () => {
    expect((await seenBy('board')).document).toBeNull()
    expect(await house.door.see(await who('partner'), reportQuery, { round: ROUND })).toMatchObject({
      problem: { kind: 'absent' },
    })
    const wanted = { round: ROUND, format: 'docx', audience: 'partnership' } as const
    expect(await writeReport(house, await who('board'), wanted)).toMatchObject({
      problem: { problems: [{ sentence: 'No report of this round has been issued yet.' }] },
    })
  })
})

describe('the board report of the story', () => {
  it('is drafted and written for the audit lead in one step, with its header', async () => {
    const written = await writeReport(house, lead, { round: ROUND, format: 'docx', audience: 'restricted' })
    if (!written.ok) throw new Error(JSON.stringify(written.problem))
    const texts = paragraphsIn(filesIn(written.value).get('word/document.xml') ?? '').map(({ text }) => text)
    expect(texts.slice(0, 6)).toEqual([
      'Report for: Northmere Local Safeguarding Children Board',
      'Date of meeting: 19 November 2015',
      'Report written: October 2015',
      'Prepared by: Service Manager, Assessment and Fieldwork',
      'Presented by: Service Manager, Assessment and Fieldwork',
      'Themed Child Sexual Exploitation (CSE) Audit – April 2015',
    ])
    const all = texts.join('\n')
    for (const piece of [
      '9 of the 25',
      '36%',
      'total of 8',
      '32%',
      'JP/CP',
      '8 of 8',
      'between 6 and 19',
      'significant improvement',
    ])
      expect(all).toContain(piece)
  })

  it('is the same to the byte when it is written again', async () => {
    const wanted = { round: ROUND, format: 'docx', audience: 'partnership' } as const
    const [one, other] = [await writeReport(house, lead, wanted), await writeReport(house, lead, wanted)]
    if (!one.ok || !other.ok) throw new Error('refused')
    expect(one.value.equals(other.value)).toBe(true)
  })

  it('leaves on the trail whose rows were seen, and who took it out', async () => {
    await seenBy('lead', 'partnership')
    const children = `select l.verb, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
      from trail.line l where l.verb like 'reports.%' order by l.id desc limit 1`
    expect((await database.superuser.query(children)).rows[0]).toEqual({ verb: 'reports.see', children: 0 })
    await house.door.see(lead, fileQuery, { round: ROUND, audience: 'restricted' })
    expect((await database.superuser.query(children)).rows[0]).toEqual({
      verb: 'reports.takeOut',
      children: 8,
    })
  })
})

describe('editing a draft', () => {
  const KEY = 'analysis.grades'

  it('is refused where a figure is missing, changed or of nobody', async () => {
    const { standing } = await paragraph(KEY)
    expect(sentencesOf(await edit(KEY, standing.replace('{4 of 8}', 'some')))).toContain(
      '{4 of 8} is missing',
    )
    expect(sentencesOf(await edit(KEY, standing.replace('{19}', '{25}')))).toContain('{19} is missing')
    expect(sentencesOf(await edit(KEY, `${standing} Good rose by 12%.`))).toContain(
      '“12%” does not come from the count',
    )
    expect(sentencesOf(await edit(KEY, `${standing} JP/CP agreed.`))).toContain('“JP/CP”')
  })

  it('is refused where the words were agreed elsewhere, or there is no such paragraph', async () => {
    expect(sentencesOf(await edit('actions.6.1', 'Other words.'))).toContain('agreed as actions')
    const { report } = await paragraph(KEY)
    const other = { report, paragraph: 'never', audience: 'restricted', text: 'a', after: '' }
    expect(await house.door.run(lead, editParagraph, other)).toMatchObject({ problem: { kind: 'absent' } })
    expect(
      await house.door.run(await who('governance'), editParagraph, { ...other, paragraph: KEY }),
    ).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('keeps the words of a person beside the draft, for every audience that has this draft', async () => {
    const { standing, drafted } = await paragraph(KEY)
    const text = `What the audits found:\r\n${standing}`
    expect(await edit(KEY, text)).toMatchObject({ ok: true })
    const restricted = await paragraph(KEY)
    expect(restricted).toMatchObject({ isEdited: true, drafted, standing: text.replace('\r', '') })
    expect((await paragraph(KEY, 'partnership')).isEdited).toBe(true)
    expect((await seenBy('lead')).document?.note).toContain('Paragraph 5.1 was edited by the author.')
  })

  it('of one audience leaves the draft of another that says something else', async () => {
    const { standing } = await paragraph('update.undertakenInWords', 'public')
    expect(
      await edit('update.undertakenInWords', `${standing} It is done every year.`, '', 'public'),
    ).toMatchObject({
      ok: true,
    })
    expect((await seenBy('lead', 'restricted')).document?.note).not.toContain('3.1')
  })

  it('is refused where somebody was faster', async () => {
    const { standing } = await paragraph(KEY)
    expect(await edit(KEY, standing)).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('can be taken back, and everything stays in the history', async () => {
    const which = { paragraph: KEY, audience: 'restricted', after: await newestEdit(KEY) }
    const { report } = await paragraph(KEY)
    expect(await house.door.run(lead, revertParagraph, { report, ...which })).toMatchObject({ ok: true })
    expect((await paragraph(KEY)).isEdited).toBe(false)
    const again = { report, ...which, after: await newestEdit(KEY) }
    expect(await house.door.run(lead, revertParagraph, again)).toMatchObject({ problem: { kind: 'invalid' } })
    const { rows } = await database.superuser.query(
      `select text is null as reverted from reports.paragraph_edit where paragraph = $1 order by id`,
      [KEY],
    )
    expect(rows).toEqual([{ reverted: false }, { reverted: true }])
  })

  it('may add a paragraph of the author’s own, without a figure', async () => {
    expect(sentencesOf(await edit('analysis.added', 'In 3 teams it went well.'))).toContain('“3”')
    expect(await edit('analysis.added', 'Staff speak more openly about risk.')).toMatchObject({ ok: true })
    expect(await paragraph('analysis.added')).toMatchObject({ number: '5.8', isEdited: true })
  })

  it('keeps the header, and asks for a month as a month', async () => {
    const { report } = await paragraph(KEY)
    const { header } = (await seenBy('lead')).report!
    const fields = {
      board: header.board,
      title: header.title,
      preparedBy: 'A role',
      presentedBy: '',
      meetingOn: '',
    }
    const input = { report, ...fields, reportMonth: '2015-10', earlierReportMonth: '2015-05' }
    expect(await house.door.run(lead, keepHeader, { ...input, reportMonth: '2015-10-01' })).toMatchObject({
      problem: { problems: [{ field: 'reportMonth' }] },
    })
    expect(await house.door.run(lead, keepHeader, input)).toMatchObject({ ok: true })
    expect((await seenBy('lead')).document?.header).toContainEqual({
      label: 'Presented by',
      value: 'not recorded',
    })
  })
})

describe('issuing', () => {
  it('is refused where the report is not what was read', async () => {
    const { report } = await paragraph('analysis.added')
    expect(await house.door.run(lead, issueReport, { report, seen: 'another' })).toMatchObject({
      problem: { kind: 'conflict' },
    })
  })

  it('freezes the report for every audience, each with its hash', async () => {
    const { report } = await paragraph('analysis.added')
    const page = await house.door.see(lead, issueQuery, { report })
    if (!page.ok) throw new Error('The page is not there')
    const before = (await seenBy('lead')).document
    expect(await house.door.run(lead, issueReport, { report, seen: page.value.seen })).toMatchObject({
      ok: true,
    })
    const after = await seenBy('lead')
    expect(after).toMatchObject({ draft: null, document: before })
    expect(after.report?.issued?.by).toBe(lead.displayName)
    const { rows } = await database.superuser.query(
      `select count(*)::int as n from reports.issued_document where sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')`,
    )
    expect(rows).toEqual([{ n: 3 }])
  })

  it('ends all editing, by every command and in the database itself', async () => {
    const { report } = await seenBy('lead')
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
    expect(await house.door.run(lead, editParagraph, { ...which, text: 'Other words' })).toMatchObject(
      refused,
    )
    expect(await house.door.run(lead, keepHeader, { report: report!.id, ...header })).toMatchObject(refused)
    expect(await house.door.run(lead, issueReport, { report: report!.id, seen: '' })).toMatchObject(refused)
    const client = await database.pool.connect()
    await client.query(`begin; select set_config('goldthread.authority', '${lead.authority}', true)`)
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
    expect(await seenBy(login)).toMatchObject({ audience, document: { audience } })
  })

  it.each([
    ['board', 'restricted'],
    ['auditor1', 'restricted'],
    ['partner', 'partnership'],
    ['worker', 'restricted'],
  ] as const)('is refused to %s as the %s report, on the page and as a file', async (login, audience) => {
    const asked = { round: ROUND, audience }
    expect(await house.door.see(await who(login), reportQuery, asked)).toMatchObject({
      problem: { kind: 'forbidden' },
    })
    expect(await house.door.see(await who(login), fileQuery, asked)).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(await writeReport(house, await who(login), { ...asked, format: 'html' })).toMatchObject({
      problem: { kind: 'forbidden' },
    })
  })

  it('is not there for an administrator', async () => {
    expect(await house.door.see(await who('admin'), reportQuery, { round: ROUND })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('keeps its rows from who does not see the whole list in the database too', async () => {
    const seenAs = async (login: string) => {
      const { authority, person } = await who(login)
      const client = await database.pool.connect()
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
    expect(await house.door.run(lead, draftReportOf, { round: ROUND })).toMatchObject({ ok: true })
    expect((await seenBy('lead')).report).toMatchObject({ version: 2, issued: null })
    expect(await paragraph('analysis.added')).toMatchObject({
      standing: 'Staff speak more openly about risk.',
    })
    expect(await paragraph('analysis.grades')).toMatchObject({ isEdited: false })
    expect((await seenBy('lead', 'restricted', 1)).draft).toBeNull()
    expect((await seenBy('board')).report?.version).toBe(1)
    expect(await seenBy('board', 'partnership', 2)).toMatchObject({ report: null, document: null })
    const list = await house.door.see(await who('board'), reportsQuery, {})
    expect(list).toMatchObject({ value: { reports: [{ version: 1 }] } })
  })

  it('is not issued a second time from the same draft', async () => {
    const { report } = await seenBy('lead', 'restricted', 1)
    expect(await house.door.see(lead, issueQuery, { report: report!.id })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })
})
