import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftReportOf } from '../commands.ts'
import { Desk } from '../desk.factory.ts'
import { layoutName, LAYOUTS } from '../layout/index.ts'
import { layoutDraftQuery } from '../pages/reports/layouts/draft/query.ts'
import { beginLayout, changeLayout, discardLayout, publishLayout } from './commands.ts'

const NEWEST = layoutName(LAYOUTS[0])
const LAW = 'The law that these audits rest on is section 47 of the Children Act 1989.'
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk?.story.close())

const begin = async (login = 'lead') =>
  desk.story.house.door.run(await desk.who(login), beginLayout, { from: NEWEST })

async function draft() {
  const seen = await desk.story.house.door.see(desk.lead, layoutDraftQuery, {})
  if (!seen.ok) throw new Error('No layout is being written')
  return seen.value.draft
}

async function change(fields: Record<string, string>) {
  const { seen } = await draft()
  return desk.story.house.door.run(desk.lead, changeLayout, { seen, side: 'inside', ...fields })
}

const publish = async () =>
  desk.story.house.door.run(desk.lead, publishLayout, { seen: (await draft()).seen })

describe('a new layout', () => {
  it('is begun by the audit lead alone, one at a time', async () => {
    expect(await begin('governance')).toMatchObject({ problem: { kind: 'absent' } })
    expect(await begin()).toMatchObject({ ok: true })
    expect(await begin()).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('refuses a writer that is not there, what the public may not have, and a count of nobody', async () => {
    const section = 'analysis'
    expect(await change({ kind: 'addWriter', section, writer: 'analysis.nothing' })).toMatchObject({
      problem: {
        problems: [{ field: 'writer', sentence: expect.stringContaining('No paragraph is known') }],
      },
    })
    expect(
      await change({ kind: 'addWriter', section, writer: 'update.results', side: 'public' }),
    ).toMatchObject({ problem: { problems: [{ sentence: expect.stringContaining('may not have') }] } })
    expect(await change({ kind: 'addOwn', section, words: 'All 8 were good.' })).toMatchObject({
      problem: { problems: [{ field: 'words' }] },
    })
    expect(await change({ kind: 'addSection', title: ' ', words: LAW })).toMatchObject({
      problem: { problems: [{ field: 'title' }] },
    })
  })

  it('refuses a change of what somebody else changed, and to say nothing new', async () => {
    const old = { kind: 'rename', side: 'inside', section: 'purpose', title: 'Why', seen: 'another' }
    expect(await desk.story.house.door.run(desk.lead, changeLayout, old)).toMatchObject({
      problem: { kind: 'conflict' },
    })
    expect(await publish()).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('takes a section of the authority’s own, moved to its place, and is published for new reports', async () => {
    expect(await change({ kind: 'addSection', title: 'The law', words: LAW })).toMatchObject({ ok: true })
    for (let steps = 0; steps < 4; steps += 1)
      await change({ kind: 'moveSection', section: 'section-1', to: 'up' })
    await change({ kind: 'removeParagraph', section: 'analysis', paragraph: 'analysis.silence' })
    expect(await publish()).toMatchObject({ value: { layout: `${NEWEST}.1` } })
    await desk.draft()
    const { report, document } = await desk.seenBy('lead', 'partnership')
    expect(report?.layout).toBe(`${NEWEST}.1`)
    expect(document?.sections[2]).toMatchObject({
      title: '3.0 The law',
      paragraphs: [{ number: '3.1', text: LAW }],
    })
    expect(JSON.stringify(document)).not.toContain('Silence is counted neither')
    expect((await desk.seenBy('lead', 'public')).document?.sections.map(({ title }) => title)).not.toContain(
      '3.0 The law',
    )
  })

  it('never changes once it is published, whatever the program asks for', async () => {
    const client = await desk.story.database.pool.connect()
    await client.query(`begin; select set_config('goldthread.authority', '${desk.lead.authority}', true)`)
    await expect(client.query(`update reports.layout_version set content = ''`)).rejects.toThrow(
      'permission denied',
    )
    await client.query('rollback')
    client.release()
  })

  it('can be discarded, and a draft of a report keeps the layout that it was begun in', async () => {
    await begin()
    const { seen } = await draft()
    expect(await desk.story.house.door.run(desk.lead, discardLayout, { seen })).toMatchObject({ ok: true })
    await desk.story.house.door.run(desk.lead, draftReportOf, { round: 'april-2015' })
    expect((await desk.seenBy('lead')).report?.layout).toBe(`${NEWEST}.1`)
  })
})
