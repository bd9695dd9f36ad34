import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftReportOf } from './commands.ts'
import { Desk, ROUND } from './desk.factory.ts'
import { writeReport } from './index.ts'
import { fileQuery } from './printed.ts'
import { filesIn, paragraphsIn } from './render/package.fixture.ts'
import { reportQuery } from './seen.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk?.story.close())

describe('before there is a draft', () => {
  it('nobody but the audit lead may draft', async () => {
    for (const login of ['board', 'panel', 'governance', 'auditor1', 'partner', 'admin']) {
      expect(
        await desk.story.house.door.run(await desk.who(login), draftReportOf, { round: ROUND }),
      ).toMatchObject({
        problem: { kind: 'absent' },
      })
    }
  })

  it('a round that cannot be counted has no report', async () => {
    expect(
      await desk.story.house.door.run(desk.lead, draftReportOf, { round: 'december-2015' }),
    ).toMatchObject({
      problem: { kind: 'conflict' },
    })
    expect(await desk.story.house.door.run(desk.lead, draftReportOf, { round: 'never' })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('a board member is told that nothing was issued, a partner nothing at all', async () => {
    expect((await desk.seenBy('board')).document).toBeNull()
    expect(
      await desk.story.house.door.see(await desk.who('partner'), reportQuery, { round: ROUND }),
    ).toMatchObject({
      problem: { kind: 'absent' },
    })
    const wanted = { round: ROUND, format: 'docx', audience: 'partnership' } as const
    expect(await writeReport(desk.story.house, await desk.who('board'), wanted)).toMatchObject({
      problem: { problems: [{ sentence: 'No report of this round has been issued yet.' }] },
    })
  })
})

describe('the board report of the story', () => {
  it('is not written as issued before it is, and nothing is drafted for who asks', async () => {
    const wanted = { round: ROUND, format: 'html', audience: 'public', isIssuedOnly: true } as const
    expect(await writeReport(desk.story.house, desk.lead, wanted)).toMatchObject({
      problem: { problems: [{ sentence: 'No report of this round has been issued yet.' }] },
    })
    expect((await desk.seenBy('lead')).document).toBeNull()
    expect(await writeReport(desk.story.house, desk.lead, { ...wanted, round: 'never' })).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('is drafted and written for the audit lead in one step, with its header', async () => {
    const written = await writeReport(desk.story.house, desk.lead, {
      round: ROUND,
      format: 'docx',
      audience: 'restricted',
    })
    if (!written.ok) throw new Error(JSON.stringify(written.problem))
    const texts = paragraphsIn(filesIn(written.value.content).get('word/document.xml') ?? '').map(
      ({ text }) => text,
    )
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
    const [one, other] = [
      await writeReport(desk.story.house, desk.lead, wanted),
      await writeReport(desk.story.house, desk.lead, wanted),
    ]
    if (!one.ok || !other.ok) throw new Error('refused')
    expect(one.value.content.equals(other.value.content)).toBe(true)
  })

  it('leaves on the trail whose rows were seen, and who took it out', async () => {
    await desk.seenBy('lead', 'partnership')
    const children = `select l.verb, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
      from trail.line l where l.verb like 'reports.%' order by l.id desc limit 1`
    expect((await desk.story.database.superuser.query(children)).rows[0]).toEqual({
      verb: 'reports.see',
      children: 0,
    })
    await desk.story.house.door.see(desk.lead, fileQuery, { round: ROUND, audience: 'restricted' })
    expect((await desk.story.database.superuser.query(children)).rows[0]).toEqual({
      verb: 'reports.takeOut',
      children: 8,
    })
  })
})
