import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { behind } from '../../../../test/support/behind.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { seenBy, seenWhole } from '../edits/seen.ts'
import { shippedTool, toolNamed, type Tool } from '../index.ts'
import { toolText } from '../text.ts'
import { changeDraft, discardDraft, publishDraft, startDraft } from './commands.ts'
import { findDraft, openDrafts } from './store.ts'

let cast: Cast
let lead: Actor
let other: Actor

beforeAll(async () => {
  cast = await openCast()
  lead = await cast.who('auditLead')
  other = await cast.join('lead2', 'auditLead')
})
afterAll(() => cast?.close())

let begunCount = 0

/** Begins a tool of its own, whose title is not taken yet. */
async function start(from = 'exploitation-1', title = `Tool number${'x'.repeat((begunCount += 1))}`) {
  const begun = await cast.house.door.run(lead, startDraft, { tool: from, as: 'newTool', title })
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  return begun.value.id as string
}

async function toolOf(draft: string): Promise<Tool> {
  return (await cast.lay((transaction) => findDraft(transaction, draft)))!.tool
}

const PLACE = { topic: 'plan', code: 'complete' }
const WORDS = {
  ...{ text: 'Is every part of the plan filled in?', help: 'Look at each section.', kind: 'compliance' },
  ...{ answers: ['yes', 'partly', 'no', 'notEvidenced'], askedWhen: 'plan.exists', whenAnswers: ['yes'] },
}

async function reword(draft: string, words: object = WORDS, who = lead, seen?: string) {
  const stands = seen ?? seenBy(await toolOf(draft), { kind: 'changeQuestion', ...PLACE })
  return cast.house.door.run(who, changeDraft('changeQuestion'), { draft, seen: stands, ...PLACE, ...words })
}

async function publish(draft: string, who = lead) {
  const seen = seenWhole(await toolOf(draft))
  return cast.house.door.run(who, publishDraft, { draft, seen })
}

describe('beginning a version', () => {
  it('is the audit lead’s: others who read tools are told, and to the rest there is none', async () => {
    const begin = async (role: 'auditor' | 'partner') =>
      cast.house.door.run(await cast.who(role), startDraft, { tool: 'neglect-1', as: 'sameTool' })
    expect(await begin('auditor')).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await begin('partner')).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('from a version that is not there is absent', async () => {
    const input = { tool: 'neglect-99', as: 'sameTool' }
    expect(await cast.house.door.run(lead, startDraft, input)).toMatchObject({ problem: { kind: 'absent' } })
  })

  it('is refused while another of the same tool is being written, saying who writes', async () => {
    const input = { tool: 'neglect-1', as: 'sameTool' }
    expect(await cast.house.door.run(lead, startDraft, input)).toMatchObject({ ok: true })
    expect(await cast.house.door.run(other, startDraft, input)).toMatchObject({
      problem: { kind: 'conflict', problems: [{ sentence: expect.stringContaining('The auditLead') }] },
    })
    const open = await cast.lay((transaction) => openDrafts(transaction))
    expect(open.filter(({ tool }) => tool.code === 'neglect')).toHaveLength(1)
  })
})

describe('changing a draft', () => {
  it('is hidden from everybody but audit leads', async () => {
    const draft = await start()
    expect(await reword(draft, WORDS, await cast.who('auditor'))).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('refuses a condition on a question that is missing, at the field of the condition', async () => {
    const draft = await start()
    const words = { ...WORDS, askedWhen: 'plan.nowhere' }
    expect(await reword(draft, words)).toMatchObject({
      problem: {
        kind: 'invalid',
        problems: [{ field: 'askedWhen', sentence: expect.stringContaining('plan.nowhere') }],
      },
    })
    expect((await toolOf(draft)).topics).toEqual((await shippedTool('exploitation-1')).topics)
  })

  it('refuses to move a question above the one it waits for, at no field: the form has none', async () => {
    const draft = await start('neglect-1')
    const at = { kind: 'moveQuestion', topic: 'chronology', code: 'exists', direction: 'down' } as const
    const seen = seenBy(await toolOf(draft), at)
    const moved = await cast.house.door.run(lead, changeDraft('moveQuestion'), { draft, seen, ...at })
    expect(moved).toMatchObject({
      problem: { problems: [{ field: null, sentence: expect.stringContaining('which stands after it') }] },
    })
  })

  it('refuses to remove what another question depends on', async () => {
    const draft = await start()
    await reword(draft)
    const at = { kind: 'removeQuestion', topic: 'plan', code: 'exists' } as const
    const seen = seenBy(await toolOf(draft), at)
    const removed = await cast.house.door.run(lead, changeDraft('removeQuestion'), { draft, seen, ...at })
    expect(removed).toMatchObject({
      problem: { problems: [{ sentence: expect.stringContaining('Is every part of the plan filled in?') }] },
    })
  })

  it('refuses a question for both auditors that hangs on a blind one, at the field that makes it so', async () => {
    const draft = await start()
    const onBlind = { ...WORDS, askedWhen: 'chronology.focused' }
    expect(await reword(draft, onBlind)).toMatchObject({
      problem: {
        problems: [{ field: 'askedWhen', sentence: expect.stringContaining('each answers blind') }],
      },
    })
    expect(await reword(draft, { ...onBlind, isBlind: 'yes' })).toMatchObject({ ok: true })
    expect(await reword(draft)).toMatchObject({ ok: true })
    const exists = { topic: 'plan', code: 'exists' }
    const seen = seenBy(await toolOf(draft), { kind: 'changeQuestion', ...exists })
    const blinded = { ...WORDS, ...exists, askedWhen: '', whenAnswers: [], draft, seen }
    const change = (input: object) => cast.house.door.run(lead, changeDraft('changeQuestion'), input)
    const problemAt = (field: string) => ({ problem: { problems: [{ field }] } })
    expect(await change({ ...blinded, isBlind: 'yes' })).toMatchObject(problemAt('isBlind'))
    expect(await change({ ...blinded, kind: 'quality' })).toMatchObject(problemAt('kind'))
  })

  it('tells who rewords a question that it was removed meanwhile, and nobody of one that never was', async () => {
    const draft = await start()
    const seen = seenBy(await toolOf(draft), { kind: 'changeQuestion', ...PLACE })
    const removal = {
      draft,
      ...PLACE,
      seen: seenBy(await toolOf(draft), { kind: 'removeQuestion', ...PLACE }),
    }
    expect(await cast.house.door.run(other, changeDraft('removeQuestion'), removal)).toMatchObject({
      ok: true,
    })
    const late = await reword(draft, WORDS, lead, seen)
    expect(late).toMatchObject({ problem: { kind: 'conflict' } })
    expect(late.ok ? '' : late.problem.problems[0]?.sentence).toMatch(
      /^This question is not in .* is not lost\.$/,
    )
    const never = { draft, seen, ...WORDS, topic: 'plan', code: '00000000-0000-7000-8000-000000000000' }
    expect(await cast.house.door.run(lead, changeDraft('changeQuestion'), never)).toMatchObject({
      problem: { kind: 'absent' },
    })
  })

  it('tells the second of two leads, and keeps what the first wrote', async () => {
    const draft = await start()
    const seen = seenBy(await toolOf(draft), { kind: 'changeQuestion', ...PLACE })
    expect(await reword(draft, WORDS, lead, seen)).toMatchObject({ ok: true })
    const late = await reword(draft, { ...WORDS, help: 'Something else.' }, other, seen)
    expect(late).toMatchObject({ problem: { kind: 'conflict' } })
    expect((await toolOf(draft)).topics[1]?.questions[1]?.help).toBe('Look at each section.')
  })

  it('tells the second of two who write in the same moment, and does not lose the draft out of sight', async () => {
    const draft = await start()
    const seen = seenBy(await toolOf(draft), { kind: 'changeQuestion', ...PLACE })
    const text = 'select id from audits.tool_draft where id = $1 for update'
    const [one, two] = await behind(cast, { text, values: [draft] }, [
      () => reword(draft, WORDS, other, seen),
      () => reword(draft, { ...WORDS, text: 'Is the plan whole?' }, lead, seen),
    ])
    expect(one).toMatchObject({ ok: true })
    expect(two).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('minds nothing when both wrote the same, or about different questions', async () => {
    const draft = await start()
    const seen = seenBy(await toolOf(draft), { kind: 'changeQuestion', ...PLACE })
    await reword(draft, WORDS, lead, seen)
    expect(await reword(draft, WORDS, other, seen)).toMatchObject({ ok: true })
    const topic = { topic: 'chronology', title: 'History', goodLooksLike: 'It is there.' }
    const before = seenBy(await shippedTool('exploitation-1'), { kind: 'changeTopic', topic: 'chronology' })
    const changed = await cast.house.door.run(other, changeDraft('changeTopic'), {
      draft,
      seen: before,
      ...topic,
    })
    expect(changed).toMatchObject({ ok: true })
  })

  it('adds a topic with its first question, moves it, and leaves codes and no words on the trail', async () => {
    const draft = await start()
    const typed = {
      ...WORDS,
      askedWhen: '',
      whenAnswers: [],
      title: 'Life online',
      goodLooksLike: 'It is known.',
    }
    expect(await cast.house.door.run(lead, changeDraft('addTopic'), { draft, ...typed })).toMatchObject({
      ok: true,
    })
    const seen = seenBy(await toolOf(draft), { kind: 'moveTopic' })
    const move = { draft, seen, topic: 'lifeOnline', direction: 'up' }
    await cast.house.door.run(lead, changeDraft('moveTopic'), move)
    expect((await toolOf(draft)).topics.at(-2)?.code).toBe('lifeOnline')
    const { rows } = await cast.database.superuser.query(
      'select body from trail.line order by id desc limit 1',
    )
    expect(JSON.parse(rows[0].body)).toMatchObject({ change: 'moveTopic', topic: 'lifeOnline' })
    expect(rows[0].body).not.toContain('Life online')
  })
})

describe('publishing', () => {
  it('refuses what was not looked at, and a draft in which nothing is different', async () => {
    await cast.database.superuser
      .query(`update audits.tool_draft set ended_at = now(), ended_how = 'discarded',
      ended_by = changed_by where code = 'neglect' and ended_at is null`)
    const begun = await cast.house.door.run(lead, startDraft, { tool: 'neglect-1', as: 'sameTool' })
    const draft = begun.ok ? begun.value.id : ''
    expect(await cast.house.door.run(lead, publishDraft, { draft, seen: 'old' })).toMatchObject({
      problem: { kind: 'conflict' },
    })
    expect(await publish(draft)).toMatchObject({ problem: { kind: 'invalid' } })
  })

  it('makes a version that rounds can name, numbered from the shipped one, word for word what was written', async () => {
    const begun = await cast.house.door.run(lead, startDraft, { tool: 'exploitation-1', as: 'sameTool' })
    const draft = begun.ok ? (begun.value.id as string) : ''
    await reword(draft)
    const written = await toolOf(draft)
    expect(await publish(draft)).toMatchObject({ ok: true, value: { name: 'exploitation-1.1' } })
    const tool = await cast.lay((transaction) => toolNamed(transaction, 'exploitation-1.1'))
    expect(toolText(tool!)).toBe(toolText(written))
    expect(await cast.lay((transaction) => findDraft(transaction, draft))).toBeNull()
    const again = await cast.house.door.run(lead, startDraft, { tool: 'exploitation-1.1', as: 'sameTool' })
    expect(again).toMatchObject({ ok: true, value: { tool: { edition: 2 }, madeFrom: 'exploitation-1.1' } })
  })

  it('is for good: the program may change or delete no published version', async () => {
    const say = (sql: string) => cast.database.pool.query(sql)
    await expect(say(`update audits.tool_version set content = ''`)).rejects.toThrow('permission denied')
    await expect(say('delete from audits.tool_version')).rejects.toThrow('permission denied')
    await expect(say('delete from audits.tool_draft')).rejects.toThrow('permission denied')
  })

  it('notices a published version that was changed around the walls', async () => {
    const copy = `insert into audits.tool_version select authority_id, gen_random_uuid(), 'exploitation-1.9', code,
      made_from, replace(content, 'chronology', 'chronicle'), repeat('0', 64), published_at, published_on, published_by
      from audits.tool_version where name = 'exploitation-1.1'`
    await cast.database.superuser.query(copy)
    const named = cast.lay((transaction) => toolNamed(transaction, 'exploitation-1.9'))
    await expect(named).rejects.toThrow('not what it was')
    await cast.database.superuser.query(`delete from audits.tool_version where name = 'exploitation-1.9'`)
  })
})

describe('discarding', () => {
  it('ends a draft that somebody looked at, and makes room for another', async () => {
    const draft = await start('exploitation-1', 'Short lived')
    const discard = (seen: string) => cast.house.door.run(lead, discardDraft, { draft, seen })
    expect(await discard('old')).toMatchObject({ problem: { kind: 'conflict' } })
    expect(await discard(seenWhole(await toolOf(draft)))).toMatchObject({ ok: true })
    expect(await discard('old')).toMatchObject({ problem: { kind: 'absent' } })
    expect(await start('exploitation-1', 'Short lived')).not.toBe(draft)
  })
})
