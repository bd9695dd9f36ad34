import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk, ROUND } from '../desk.factory.ts'
import { commentsQuery } from '../pages/reports/[report]/paragraphs/[paragraph]/comments/query.ts'
import { writeReport } from '../index.ts'
import { addComment, resolveComment } from './commands.ts'

const KEY = 'analysis.grades'
const SAID = 'Is this sentence too hard for a lay member?'
let desk: Desk
let which: { report: string; paragraph: string; audience: string }

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
  which = { report: (await desk.paragraph(KEY)).report, paragraph: KEY, audience: 'restricted' }
})
afterAll(() => desk?.story.close())

async function says(login: string, text: string) {
  return desk.story.house.door.run(await desk.who(login), addComment, { ...which, text })
}

async function commentsSeenBy(login: string) {
  return desk.story.house.door.see(await desk.who(login), commentsQuery, which)
}

describe('a comment on a paragraph', () => {
  it('is refused blank, and where a number or a date could point to a child', async () => {
    for (const text of [' ', 'See 1029384', 'Born on 3.4.2001', 'Born 2001-04-03'])
      expect(await says('lead', text)).toMatchObject({ problem: { kind: 'invalid' } })
  })

  it('is not there for the board, nor for who could approve before it is submitted', async () => {
    for (const login of ['board', 'governance', 'admin'])
      expect(await says(login, SAID)).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is read by author and second person, and takes no approval away', async () => {
    expect(await says('lead', SAID)).toMatchObject({ ok: true })
    await desk.submit()
    expect(await says('governance', 'I would keep it.')).toMatchObject({ ok: true })
    expect((await desk.toIssue()).status).toBe('submitted')
    expect(await commentsSeenBy('governance')).toMatchObject({
      value: { comments: [{ text: SAID, resolved: null }, { text: 'I would keep it.' }] },
    })
  })

  it('is resolved once, by name, and stays', async () => {
    const seen = await commentsSeenBy('lead')
    const comment = seen.ok ? seen.value.comments[0]?.id : undefined
    const run = () => desk.story.house.door.run(desk.lead, resolveComment, { ...which, comment })
    expect(await run()).toMatchObject({ ok: true })
    expect(await run()).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await commentsSeenBy('lead')).toMatchObject({
      value: { comments: [{ resolved: { by: desk.lead.displayName } }, { resolved: null }] },
    })
  })

  it('stands in no file', async () => {
    for (const format of ['html', 'csv'] as const) {
      const file = await writeReport(desk.story.house, desk.lead, {
        round: ROUND,
        audience: 'restricted',
        format,
      })
      expect(file.ok && file.value.content.toString('utf8')).not.toContain(SAID)
    }
  })
})
