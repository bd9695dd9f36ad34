import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStory, type Story } from '../../../test/support/story.ts'
import type { Audience } from '../../reports/index.ts'
import { countUnique, rowsPointToChildren } from './check.ts'
import { makePack } from './make.ts'
import type { PackFile } from './model.ts'

let story: Story

beforeAll(async () => {
  story = await openStory()
})
afterAll(() => story?.close())

async function ask(login: string, audience: Audience) {
  const actor = await story.house.actorByLogin(login)
  if (actor === null) throw new Error(`Nobody is called ${login}`)
  return makePack({ house: story.house, actor, audience, asAt: '2015-11-19' })
}

async function packed(audience: Audience): Promise<readonly PackFile[]> {
  const pack = await ask('lead', audience)
  if (!pack.ok) throw new Error(JSON.stringify(pack.problem))
  return pack.value
}

function textOf(files: readonly PackFile[]): string {
  return files.map(({ path, content }) => `${path}\n${content.toString('utf8')}`).join('\n')
}

async function column(statement: string): Promise<string[]> {
  const { rows } = await story.database.superuser.query<{ text: string }>(statement)
  return rows.map(({ text }) => text)
}

describe('the check of a list', () => {
  const table = (...rows: string[][]) => ({ head: ['reference', 'team'], rows })

  it('counts the rows that are alone with what they say, whatever their reference', () => {
    expect(countUnique(table(['a', 'North'], ['b', 'North'], ['c', 'South']))).toBe(1)
    expect(countUnique(table(['a', 'North'], ['b', 'North']))).toBe(0)
  })

  it('says so, or nothing', () => {
    expect(rowsPointToChildren(table(['a', 'North'], ['b', 'North'], ['c', 'South']))).toContain(
      '1 of 3 rows is',
    )
    expect(rowsPointToChildren(table())).toBeNull()
  })
})

describe('an inspection pack', () => {
  it('is refused to who may not have it, and leaves no line that it was made', async () => {
    for (const [login, audience] of [
      ['board', 'restricted'],
      ['worker', 'partnership'],
      ['admin', 'public'],
    ] as const)
      expect(await ask(login, audience)).toMatchObject({ problem: { kind: 'forbidden' } })
    expect(await column(`select verb as text from trail.line where verb = 'reports.handOverPack'`)).toEqual(
      [],
    )
  })

  it('has rows for the restricted audience alone, counts for partners, and neither for the public', async () => {
    const [restricted, partnership, open] = [
      await packed('restricted'),
      await packed('partnership'),
      await packed('public'),
    ]
    const references = await column('select child_id::text as text from organisation.child')
    const holds = (files: readonly PackFile[]) =>
      references.filter((each) => textOf(files).includes(each)).length
    expect([holds(restricted), holds(partnership), holds(open)]).toEqual([27, 0, 0])
    expect(partnership.map(({ path }) => path)).toContain('list/counts.csv')
    expect(partnership.map(({ path }) => path)).not.toContain('rounds/april-2015/frame.json')
    expect(open.map(({ path }) => path)).toEqual([
      ...['index.html', 'index.csv', 'rounds/rounds.csv', 'actions/actions.csv'],
    ])
    expect(textOf(open)).not.toMatch(/\b(25|36%|32%)\b/)
  })

  it('names no child and gives no id of the case system to anybody', async () => {
    const secrets = [
      ...(await column(
        `select distinct surname as text from organisation.person_record_version where surname <> ''`,
      )),
      ...(await column('select source_key as text from organisation.identity')),
    ]
    expect(secrets.length).toBeGreaterThan(25)
    for (const audience of ['restricted', 'partnership', 'public'] as const) {
      const text = textOf(await packed(audience))
      expect(secrets.filter((each) => new RegExp(`\\b${each}\\b`).test(text))).toEqual([])
    }
  })

  it('gives no counts of a round whose audits are under way or that was cancelled, whoever makes it', async () => {
    const moveTo = (status: string) =>
      story.database.superuser.query(`update audits.round set status = $1 where code = 'april-2015'`, [
        status,
      ])
    const moveFirst = (status: string) =>
      story.database.superuser.query(
        `update audits.case_file c set status = $1 from audits.round r
           where r.id = c.round_id and r.code = 'april-2015' and c.position = 1 and c.status in ('confirmed', 'submitted')`,
        [status],
      )
    await moveFirst('submitted')
    for (const [status, audience] of [
      ['auditing', 'restricted'],
      ['auditing', 'partnership'],
      ['cancelled', 'restricted'],
    ] as const) {
      await moveTo(status)
      const paths = (await packed(audience)).map(({ path }) => path)
      expect(paths).toContain('rounds/october-2014/counts.csv')
      expect(paths).not.toContain('rounds/april-2015/counts.csv')
    }
    await moveFirst('confirmed')
    await moveTo('closed')
  })

  it('says how many rows of its list point to one child', async () => {
    expect(textOf(await packed('restricted'))).toMatch(/\d+ of 27 rows are the only one/)
  })

  it('has an index by which every file can be checked, and the hash of the index is on the trail', async () => {
    const files = await packed('restricted')
    const [page, table, ...others] = files
    const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex')
    const listed = table?.content.toString() ?? ''
    for (const { path, content } of others)
      expect(listed).toMatch(new RegExp(`^${path},.*,${hash(content)}\r$`, 'm'))
    const [body = ''] = await column(
      `select body as text from trail.line where verb = 'reports.handOverPack' order by id desc limit 1`,
    )
    expect(JSON.parse(body)).toMatchObject({
      audience: 'restricted',
      sha256: hash(page?.content ?? Buffer.of()),
    })
  })
})
