import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepHeader } from '../commands.ts'
import { Desk } from '../desk.factory.ts'
import { paragraphQuery } from '../pages/reports/[report]/paragraphs/[paragraph]/query.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { shownHeader } from '../rules/shown-header.ts'
import { HEADER_CHANGED_SINCE } from '../words.ts'
import { editParagraph, revertParagraph } from './commands.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
})
afterAll(() => desk?.story.close())

function sentencesOf(outcome: Awaited<ReturnType<Desk['edit']>>): string {
  return outcome.ok ? '' : outcome.problem.problems.map(({ sentence }) => sentence).join('\n')
}

async function newestEdit(key: string): Promise<string> {
  const { report } = await desk.paragraph(key)
  const seen = await desk.story.house.door.see(desk.lead, paragraphQuery, {
    report,
    paragraph: key,
    audience: 'restricted',
  })
  return seen.ok ? (seen.value.history.at(-1)?.id ?? '') : ''
}

describe('editing a draft', () => {
  const KEY = 'analysis.grades'

  it('is refused where a figure is missing, changed or of nobody', async () => {
    const { standing } = await desk.paragraph(KEY)
    expect(sentencesOf(await desk.edit(KEY, standing.replace('{4 of 8}', 'some')))).toContain(
      'the braces: {4 of 8}',
    )
    expect(sentencesOf(await desk.edit(KEY, standing.replace('{19}', '{25}')))).toContain('the braces: {19}')
    expect(sentencesOf(await desk.edit(KEY, `${standing} Good rose by 12%.`))).toContain(
      '“12%” does not come from the count',
    )
    expect(sentencesOf(await desk.edit(KEY, `${standing} JP/CP agreed.`))).toContain('“JP/CP”')
  })

  it('is refused where the words were agreed elsewhere, or there is no such paragraph', async () => {
    expect(sentencesOf(await desk.edit('actions.6.1', 'Other words.'))).toContain('agreed as actions')
    const { report } = await desk.paragraph(KEY)
    const other = { report, paragraph: 'never', audience: 'restricted', text: 'a', after: '' }
    expect(await desk.story.house.door.run(desk.lead, editParagraph, other)).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(
      await desk.story.house.door.run(await desk.who('governance'), editParagraph, {
        ...other,
        paragraph: KEY,
      }),
    ).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('keeps the words of a person beside the draft, for every audience that has this draft', async () => {
    const { standing, drafted } = await desk.paragraph(KEY)
    const text = `What the audits found:\r\n${standing}`
    expect(await desk.edit(KEY, text)).toMatchObject({ ok: true })
    const restricted = await desk.paragraph(KEY)
    expect(restricted).toMatchObject({ isEdited: true, drafted, standing: text.replace('\r', '') })
    expect((await desk.paragraph(KEY, 'partnership')).isEdited).toBe(true)
    expect((await desk.seenBy('lead')).document?.note).toContain('Paragraph 5.1 was edited by the author.')
  })

  it('of one audience leaves the draft of another that says something else', async () => {
    const { standing } = await desk.paragraph('update.undertakenInWords', 'public')
    expect(
      await desk.edit('update.undertakenInWords', `${standing} It is done every year.`, '', 'public'),
    ).toMatchObject({
      ok: true,
    })
    expect((await desk.seenBy('lead', 'restricted')).document?.note).not.toContain('3.1')
  })

  it('is refused where somebody was faster', async () => {
    const { standing } = await desk.paragraph(KEY)
    expect(await desk.edit(KEY, standing)).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('can be taken back, and everything stays in the history', async () => {
    const which = { paragraph: KEY, audience: 'restricted', after: await newestEdit(KEY) }
    const { report } = await desk.paragraph(KEY)
    expect(await desk.story.house.door.run(desk.lead, revertParagraph, { report, ...which })).toMatchObject({
      ok: true,
    })
    expect((await desk.paragraph(KEY)).isEdited).toBe(false)
    const again = { report, ...which, after: await newestEdit(KEY) }
    expect(await desk.story.house.door.run(desk.lead, revertParagraph, again)).toMatchObject({
      problem: { kind: 'invalid' },
    })
    const { rows } = await desk.story.database.superuser.query(
      `select text is null as reverted from reports.paragraph_edit where paragraph = $1 order by id`,
      [KEY],
    )
    expect(rows).toEqual([{ reverted: false }, { reverted: true }])
  })

  it('may add a paragraph of the author’s own, without a figure', async () => {
    expect(sentencesOf(await desk.edit('analysis.added', 'In 3 teams it went well.'))).toContain('“3”')
    expect(await desk.edit('analysis.added', 'Staff speak more openly about risk.')).toMatchObject({
      ok: true,
    })
    expect(await desk.paragraph('analysis.added')).toMatchObject({
      number: expect.stringMatching(/^5\.\d+$/),
      isEdited: true,
    })
  })

  it('keeps the header, and asks for a month as a month', async () => {
    const { report } = await desk.paragraph(KEY)
    const { header } = (await desk.seenBy('lead')).report!
    const fields = {
      board: header.board,
      title: header.title,
      preparedBy: 'A role',
      presentedBy: '',
      meetingOn: '',
    }
    const input = { report, ...fields, reportMonth: '2015-10', earlierReportMonth: '2015-05' }
    expect(
      await desk.story.house.door.run(desk.lead, keepHeader, { ...input, reportMonth: '2015-10-01' }),
    ).toMatchObject({
      problem: { problems: [{ field: 'reportMonth' }] },
    })
    const seen = seenOf(shownHeader(header))
    expect(await desk.story.house.door.run(desk.lead, keepHeader, { ...input, seen })).toMatchObject({
      ok: true,
    })
    expect((await desk.seenBy('lead')).document?.header).toContainEqual({
      label: 'Presented by',
      value: 'not recorded',
    })
  })

  it('refuses the header to the second of two who had it open, and keeps what the first wrote', async () => {
    await desk.story.database.superuser.query(
      `insert into access.role_held (authority_id, person_id, role, from_at)
        select authority_id, id, 'auditLead', '2015-01-01' from access.person where login = 'panel'`,
    )
    const [first, second] = [desk.lead, await desk.who('panel')]
    const { id: report, header } = (await desk.seenBy('lead')).report!
    const months = { reportMonth: '2015-10', earlierReportMonth: '', meetingOn: '' }
    const { title, board } = header
    const form = { ...{ report, title, board, preparedBy: '', presentedBy: '' }, ...months }
    const opened = { ...form, seen: seenOf(shownHeader(header)) }
    const run = (who: typeof first, input: object) =>
      desk.story.house.door.run(who, keepHeader, { ...opened, ...input })
    expect((await run(first, { preparedBy: 'The practice lead' })).ok).toBe(true)
    expect(await run(second, { title: 'Another title' })).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', problems: [{ field: null, sentence: HEADER_CHANGED_SINCE }] },
    })
    const standing = (await desk.seenBy('lead')).report!.header
    expect(standing).toMatchObject({ title, preparedBy: 'The practice lead' })
    const decided = { title: 'Another title', seen: seenOf(shownHeader(standing)) }
    expect((await run(second, decided)).ok).toBe(true)
    expect((await run(second, decided)).ok).toBe(true)
  })
})
